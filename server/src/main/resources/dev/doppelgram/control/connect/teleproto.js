// teleproto: npm install teleproto@1.229.0 (CI runs this program with that version)
const bigInt = require("big-integer");
const { TelegramClient } = require("teleproto");
const { _serverKeys } = require("teleproto/crypto/RSA");
const { StringSession } = require("teleproto/sessions");

// Only for a login; it goes with new StringSession("") and session.setDC({{dc}}, "{{host}}", {{port}}).
_serverKeys.set("{{key.fingerprint}}", {
  n: bigInt("{{key.n}}"),
  e: {{key.e}},
});

const session = new StringSession("{{session.gramjs}}"); // {{account}}
if (session.serverAddress !== "{{host}}" || session.port !== {{port}}) {
  throw new Error(`this would dial ${session.serverAddress}:${session.port}`);
}
const client = new TelegramClient(session, 1, "any", {});

(async function run() {
  await client.connect();
  console.log((await client.getMe()).firstName);
  // Next, with a link that serve prints to a chat that {{account}} is not in, and Api from "teleproto":
  // await client.invoke(new Api.messages.ImportChatInvite({ hash: "HASH" }));
  process.exit();
})();
