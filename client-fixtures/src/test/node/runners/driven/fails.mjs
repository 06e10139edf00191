// SPDX-License-Identifier: Apache-2.0
import { test } from "node:test";
import { withWorld } from "doppelgram";
import { Api } from "telegram";

test("fails", withWorld("book-club.yaml", async (tg) => {
  const bob = await tg.gramjs("bob");
  await bob.connect();
  await bob.invoke(new Api.messages.CheckChatInvite({ hash: "b5mnls34h1jkybe7" }));
}));
