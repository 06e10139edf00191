// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Doppelgram, DoppelgramError, ScenarioError, Unverified, withWorld } from "doppelgram";

const club = (body) => withWorld("book-club.yaml", body);

test("import and require give the same", () => {
  assert.equal(createRequire(import.meta.url)("doppelgram").Doppelgram, Doppelgram);
});

test("the clock", club(async ({ clock }) => {
  assert.equal(await clock.frozen(), true);
  assert.deepEqual(await clock.advance({ days: 1, hours: 2 }), new Date("2030-01-02T02:00:00Z"));
  assert.deepEqual(await clock.advance(30), new Date("2030-01-02T02:00:30Z"));
  await clock.set(new Date("2031-01-01T00:00:00Z"));
  assert.deepEqual(await clock.now(), new Date("2031-01-01T00:00:00Z"));
  await clock.run();
  assert.equal(await clock.frozen(), false);
  await clock.freeze(new Date("2032-01-01T00:00:00Z"));
  assert.deepEqual(await clock.now(), new Date("2032-01-01T00:00:00Z"));
  await assert.rejects(clock.advance({ weeks: 1 }), /no weeks/);
}));

test("worlds of a test are apart", club(async (one) => {
  const other = await Doppelgram.world("book-club.yaml");
  await one.clock.advance({ days: 1 });
  assert.notEqual(one.port, other.port);
  assert.deepEqual(await other.clock.now(), new Date("2030-01-01T00:00:00Z"));
  await other.close();
}));

test("a scenario as text, as an object, by URL, and the built-in one", async () => {
  const bob = { id: 1002, phone: "+9996621002", first_name: "Bob" };
  const small = { doppelgram: 1, name: "small", accounts: { bob } };
  for (const world of await Promise.all([
    Doppelgram.world(small),
    Doppelgram.world(undefined, { text: JSON.stringify(small) }),
    Doppelgram.world(new URL("book-club.yaml", import.meta.url)),
    Doppelgram.world(),
  ])) {
    assert.equal((await world.account("bob")).name, "bob");
    await world.close();
  }
});

test("mistakes of a scenario have their places", async () => {
  writeFileSync(new URL("wrong.yaml", import.meta.url), "doppelgram: 1\nname: wrong\nacounts: {}\n");
  await assert.rejects(Doppelgram.world("wrong.yaml"), (error) => {
    assert(error instanceof ScenarioError);
    assert.match(error.message, /^wrong.yaml:3:1: .*did you mean `accounts`/);
    return true;
  });
});

test("a scenario that is not there", async () => {
  await assert.rejects(Doppelgram.world("nowhere.yaml"), /nowhere.yaml: no such file/);
});

test("rules", club(async (tg) => {
  const before = (await tg.rules()).length;
  const rule = await tg.fail("messages.checkChatInvite", "FLOOD_WAIT_3", { times: 2, account: "bob" });
  await tg.floodWait("messages.importChatInvite", { minutes: 1 });
  await tg.delay("help.getConfig", "PT0.5S");
  await tg.answer("help.getNearestDc", { _: "nearestDc", country: "CH", this_dc: 2, nearest_dc: 4 });
  await tg.addRule({ update: "updateNewMessage", do: "drop", every: 3 });
  assert.deepEqual([await rule.acted(), await rule.spent()], [0, false]);
  assert.equal((await tg.rules()).length, before + 5);
  await rule.remove();
  await tg.removeRules();
  assert.equal((await tg.rules()).length, before);
  await assert.rejects(tg.fail("help.getConfig", "FLOOD WAIT_3"), DoppelgramError);
}));

test("an answer waits for the test", club(async (tg) => {
  const held = await tg.hold("messages.checkChatInvite");
  const carol = await tg.mtcute("carol");
  let answered = false;
  const checking = carol.call({ _: "messages.checkChatInvite", hash: "B5MnlS34H1JKyBE7" }).then((checked) => {
    answered = true;
    return checked;
  });
  while ((await held.acted()) === 0) {
    await carol.call({ _: "help.getNearestDc" });
  }
  assert.equal(answered, false);
  await held.release();
  assert.equal((await checking).title, "Reading Room");
}));

test("what did not happen", club(async (tg) => {
  const expected = { account: "bob", within: "PT0.1S" };
  await assert.rejects(tg.verify("messages.importChatInvite", expected), Unverified);
  assert.equal(await tg.verify("messages.importChatInvite", { atMost: 3 }), 0);
  await assert.rejects(tg.verify("messages.importChatInvite", { times: 1, atLeast: 1 }), TypeError);
}));
