// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { withWorld } from "doppelgram";
import { Api } from "telegram";

const hash = "B5MnlS34H1JKyBE7";

test("a link expires", withWorld("book-club.yaml", async (tg) => {
  const bob = await tg.gramjs("bob");
  await bob.connect();
  await tg.clock.advance({ days: 2 });
  const joining = bob.invoke(new Api.messages.ImportChatInvite({ hash }));
  await assert.rejects(joining, { errorMessage: "INVITE_HASH_EXPIRED" });
  await tg.verify("messages.importChatInvite", { account: "bob", times: 1 });
}));
