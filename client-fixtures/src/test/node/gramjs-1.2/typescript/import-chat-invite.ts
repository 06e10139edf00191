import { hash, option, print, session } from "../fixture";
import { Api, TelegramClient } from "telegram";
import { StringSession } from "telegram/sessions";

// the declarations that this version publishes know neither the methods of the client nor the types of its results
const client: any = new TelegramClient(new StringSession(session), 12345, "0123456789abcdef", option);

(async function run(): Promise<void> {
  await client.connect();

  const result = await client.invoke(new Api.messages.ImportChatInvite({ hash }));
  print(result);
})();
