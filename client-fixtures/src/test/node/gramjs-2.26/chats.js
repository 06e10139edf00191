"use strict";

const { hash, option, print, session } = require("./fixture");
const { Api, TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");

const client = new TelegramClient(new StringSession(session), 12345, "0123456789abcdef", option);

/** An admin of the chat behind the link looks at its members, removes one and promotes another. */
(async function run() {
  await client.connect();
  const { chat } = await client.invoke(new Api.messages.CheckChatInvite({ hash }));
  const full = await client.invoke(new Api.channels.GetFullChannel({ channel: chat }));
  const before = await client.getParticipants(chat);
  const [, second, third] = before;
  await client.kickParticipant(chat, second);
  await client.invoke(
    new Api.channels.EditAdmin({
      channel: chat,
      userId: third,
      adminRights: new Api.ChatAdminRights({ banUsers: true }),
      rank: "Guide",
    }),
  );
  const admins = await client.getParticipants(chat, { filter: new Api.ChannelParticipantsAdmins() });
  const after = await client.getParticipants(chat);
  print({
    full: full.fullChat,
    before: before.map((user) => user.firstName),
    after: after.map((user) => user.firstName),
    ranks: admins.map((user) => user.participant.rank ?? ""),
  });
})();
