// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused, withWorld } from "doppelgram";

const club = (body) => withWorld("book-club.yaml", body);
const names = (all) => all.map(({ name }) => name);

test("a client hears what is written", club(async (tg) => {
  const bob = await tg.mtcute("bob");
  const heard = new Promise((resolve) => bob.onNewMessage.add(({ text }) => text === "Welcome!" && resolve(text)));
  await bob.start();
  await bob.startUpdatesLoop();
  await tg.askToJoin("reading", "carol", { invite: "ApprovalNeeded_1" });
  await tg.approve("reading", "carol", "alice");
  assert.ok((await tg.sendMessage("reading", "alice", "Welcome!")) > 0);
  assert.equal(await heard, "Welcome!");
  assert.equal((await tg.member("reading", "carol")).member, true);
}));

test("members come and go", club(async (tg) => {
  assert.equal((await tg.join("reading", "dora", { invite: "B5MnlS34H1JKyBE7" })).member, true);
  assert.equal((await tg.promote("reading", "dora", ["invite_users"], { rank: "Usher" })).rank, "Usher");
  await tg.promote("reading", "dora", []);
  await tg.remove("reading", "dora", "alice");
  await tg.ban("reading", "carol");
  assert.equal((await tg.member("reading", "carol")).banned, true);
  await tg.leave("reading", "bob");
  await tg.askToJoin("reading", "bob", { invite: "ApprovalNeeded_1" });
  await tg.decline("reading", "bob");
  await tg.askToJoin("reading", "bob", { invite: "ApprovalNeeded_1" });
  await tg.withdraw("reading", "bob");
  assert.equal((await tg.member("reading", "bob")).member, false);
}));

test("the API refuses what a client would be refused", club(async (tg) => {
  await assert.rejects(tg.join("reading", "bob", { invite: "B5MnlS34H1JKyBE7" }), (error) => {
    assert(error instanceof Refused);
    assert.deepEqual([error.code, error.error], [400, "USER_ALREADY_PARTICIPANT"]);
    return true;
  });
}));

test("accounts, chats and links", club(async (tg) => {
  assert.equal((await tg.addAccount("eve", { premium: true })).name, "eve");
  assert.equal((await tg.changeAccount("eve", { first_name: "Eva" })).first_name, "Eva");
  assert(names(await tg.accounts()).includes("eve"));
  await tg.endSessions("bob");
  await tg.endSessions("bob", 2);

  const kind = "supergroup";
  assert.equal((await tg.addChat("attic", { kind, id: 5009, title: "Attic", creator: "eve" })).title, "Attic");
  assert.equal((await tg.changeChat("attic", { title: "Cellar" })).title, "Cellar");
  assert(names(await tg.chats()).includes((await tg.chat("attic")).name));

  const { hash } = await tg.addInvite("attic", { usage_limit: 1 });
  assert.equal((await tg.changeInvite(hash, { title: "Door" })).title, "Door");
  assert.equal((await tg.changeInvite(hash, { revoked: true })).revoked, true);
  assert((await tg.invites()).some((it) => it.hash === hash));
  assert.equal((await tg.invite(hash)).chat, "attic");
  await tg.deleteInvite(hash);
  await tg.deleteChat("attic");
  assert.equal((await tg.chat("attic")).deleted, true);

  await tg.addChat("shed", { kind: "group", creator: "eve" });
  assert.equal((await tg.migrateChat("shed")).name, (await tg.chat("shed")).migrated_to);
}));

test("an update of the test's own", club(async (tg) => {
  const bob = await tg.mtcute("bob");
  await bob.getMe();
  assert.equal(await tg.push("bob", { _: "updateChannel", channel_id: 5001 }), 1);
}));

test("a state is gone back to", club(async (tg) => {
  const before = await tg.state();
  await tg.leave("reading", "bob");
  await tg.restore(before);
  assert.equal((await tg.member("reading", "bob")).member, true);
  const ann = { id: 7, phone: "+9996621007", first_name: "Ann" };
  await tg.play({ doppelgram: 1, name: "small", accounts: { ann } });
  assert.deepEqual(names(await tg.accounts()), ["ann"]);
}));
