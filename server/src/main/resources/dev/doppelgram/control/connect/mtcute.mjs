// mtcute: npm install --ignore-scripts @mtcute/node@0.30.3 (nothing here needs what its scripts compile; CI runs this program with that version)
import { MemoryStorage, TcpTransport, TelegramClient } from "@mtcute/node";
import { NodeCryptoProvider, addPublicKey } from "@mtcute/node/utils.js";

// Only for a login; so are the data centres below.
addPublicKey(
  new NodeCryptoProvider(),
  `{{key.pem}}`,
);

class Doppelgram extends TcpTransport {
  connect(dc) {
    if (dc.ipAddress !== "{{host}}" || dc.port !== {{port}}) {
      throw new Error(`this would dial ${dc.ipAddress}:${dc.port}`);
    }
    return super.connect(dc);
  }
}

const dc = { id: {{dc}}, ipAddress: "{{host}}", port: {{port}} };
const client = new TelegramClient({
  apiId: 1,
  apiHash: "any",
  storage: new MemoryStorage(),
  defaultDcs: { main: dc, media: dc },
  transport: new Doppelgram(),
});

await client.importSession("{{session.mtcute}}"); // {{account}}
console.log((await client.getMe()).firstName);
// Next, with a link that serve prints to a chat that {{account}} is not in:
// await client.joinChat("https://t.me/+HASH");
await client.destroy();
