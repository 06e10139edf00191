// GramJS: npm install telegram@2.26.22 (CI runs this program with that version)
const bigInt = require("big-integer");
const { TelegramClient } = require("telegram");
const { _serverKeys } = require("telegram/crypto/RSA");
const { ConnectionTCPFull } = require("telegram/network/connection");
const { StringSession } = require("telegram/sessions");

// Only for a login; it goes with new StringSession("") and session.setDC({{dc}}, "{{host}}", {{port}}).
_serverKeys.set("{{key.fingerprint}}", {
  n: bigInt("{{key.n}}"),
  e: {{key.e}},
});

// GramJS dials port 80 whatever the session says.
class Doppelgram extends ConnectionTCPFull {
  constructor(options) {
    super({ ...options, ip: "{{host}}", port: {{port}} });
  }
}

const session = new StringSession("{{session.gramjs}}"); // {{account}}
const client = new TelegramClient(session, 1, "any", { connection: Doppelgram });

(async function run() {
  await client.connect();
  console.log((await client.getMe()).firstName);
  // Next, with a link that serve prints to a chat that {{account}} is not in, and Api from "telegram":
  // await client.invoke(new Api.messages.ImportChatInvite({ hash: "HASH" }));
  process.exit();
})();
