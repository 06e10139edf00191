// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { TcpTransport } from "@mtcute/node";
import { withWorld } from "doppelgram";

const club = (body) => withWorld("book-club.yaml", body);
const login = {
  phoneNumber: "+9996621001",
  phoneCode: async () => "22222",
  onError: (error) => {
    throw error;
  },
};

for (const library of ["gramjs", "teleproto"]) {
  test(`${library} comes in`, club(async (tg) => {
    const bob = await tg[library]("bob", { device: 2 });
    await bob.connect();
    assert.equal((await bob.getMe()).firstName, "Bob");
    assert.equal((await tg.calls({ method: "users.getUsers" }))[0].device, 2);
  }));

  test(`${library} logs in`, club(async (tg) => {
    const alice = await tg[library]();
    await alice.start(login);
    assert.equal((await alice.getMe()).firstName, "Alice");
  }));

  test(`${library} dials nothing but the world`, club(async (tg) => {
    const bob = await tg[library]("bob");
    const dialled = new bob._connection({ ip: "203.0.113.1", port: 443, dcId: 2, socket: class {} });
    assert.deepEqual([dialled._ip, dialled._port], ["127.0.0.1", tg.port]);
  }));

  test(`${library} goes to no public address`, club(async (tg) => {
    tg.host = "203.0.113.1";
    await assert.rejects(tg[library]("bob"), /a server of your own/);
  }));
}

test("mtcute comes in", club(async (tg) => {
  const bob = await tg.mtcute("bob");
  assert.equal((await bob.getMe()).firstName, "Bob");
}));

test("mtcute logs in", club(async (tg) => {
  const alice = await tg.mtcute();
  assert.equal((await alice.start({ phone: "+9996621001", code: "22222", codeSentCallback() {} })).firstName, "Alice");
}));

test("mtcute dials nothing but the world", club(async (tg) => {
  const main = { id: 2, ipAddress: "203.0.113.1", port: 443 };
  const dialled = new Promise((resolve) => {
    const transport = new TcpTransport();
    transport.connect = async (dc) => {
      resolve([dc.ipAddress, dc.port]);
      throw new Error("seen enough");
    };
    tg.mtcute(undefined, { transport, defaultDcs: { main, media: main } }).then((bob) => bob.connect());
  });
  assert.deepEqual(await dialled, ["127.0.0.1", tg.port]);
}));
