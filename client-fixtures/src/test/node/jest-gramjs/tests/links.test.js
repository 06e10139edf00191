// SPDX-License-Identifier: Apache-2.0
const { withWorld } = require("doppelgram");
const { Api } = require("telegram");

test("an expired link says so", withWorld("book-club.yaml", async (tg) => {
  const bob = await tg.gramjs("bob");
  await bob.connect();
  await tg.clock.advance({ days: 2 });
  const joining = bob.invoke(new Api.messages.ImportChatInvite({ hash: "B5MnlS34H1JKyBE7" }));
  await expect(joining).rejects.toMatchObject({ errorMessage: "INVITE_HASH_EXPIRED" });
}));
