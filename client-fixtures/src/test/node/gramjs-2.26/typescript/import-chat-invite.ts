import { hash, option, print, session } from "../fixture";
import { Api, TelegramClient } from "telegram";
import { StringSession } from "telegram/sessions";

const client = new TelegramClient(new StringSession(session), 12345, "0123456789abcdef", option);

(async function run(): Promise<void> {
  await client.connect();

  const result: Api.TypeUpdates = await client.invoke(new Api.messages.ImportChatInvite({ hash }));
  print(result);
})();
