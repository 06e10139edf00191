// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { Doppelgram } from "doppelgram";
import { Api } from "telegram";

test("a flood wait is kept", async () => {
  const tg = await Doppelgram.world("book-club.yaml");
  await tg.failOnce("messages.importChatInvite", "FLOOD_WAIT_3", { account: "bob" });
  const bob = await tg.gramjs("bob");
  await bob.connect();
  const joining = bob.invoke(new Api.messages.ImportChatInvite({ hash: "B5MnlS34H1JKyBE7" }));
  await assert.rejects(joining, { errorMessage: "USER_ALREADY_PARTICIPANT" }); // waits, and calls again
  await tg.verify("messages.importChatInvite", { account: "bob", times: 2 });
  await tg.close();
});
