// SPDX-License-Identifier: Apache-2.0
import { TelegramClient, tl } from "@mtcute/node";
import { withWorld } from "doppelgram";
import { expect, test } from "vitest";

test("an account in too many chats is told so", withWorld("book-club.yaml", async (tg) => {
  const carol = await tg.mtcute<TelegramClient>("carol");
  await tg.failOnce("messages.importChatInvite", "CHANNELS_TOO_MUCH");
  const refused: unknown = await carol.joinChat("https://t.me/+B5MnlS34H1JKyBE7").catch((error) => error);
  expect(tl.RpcError.is(refused, "CHANNELS_TOO_MUCH")).toBe(true);

  const joined = await carol.joinChat("https://t.me/+B5MnlS34H1JKyBE7");
  expect(joined).toMatchObject({ status: "ok", chat: { title: "Reading Room" } });
  await tg.verify("messages.importChatInvite", { account: "carol", times: 2 });
}));
