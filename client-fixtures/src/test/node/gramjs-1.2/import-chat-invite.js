"use strict";

const { hash, option, print, session } = require("./fixture");
const { Api, TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");

const client = new TelegramClient(new StringSession(session), 12345, "0123456789abcdef", option);

(async function run() {
  await client.connect();

  const result = await client.invoke(new Api.messages.ImportChatInvite({ hash }));
  print(result);
})();
