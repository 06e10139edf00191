// mtcute: npm install @mtcute/node@0.30.3
import { MemoryStorage, TelegramClient } from "@mtcute/node";
import { NodeCryptoProvider, addPublicKey } from "@mtcute/node/utils.js";

// Only for a login; so are the data centres below.
addPublicKey(
  new NodeCryptoProvider(),
  `{{key.pem}}`,
);

const dc = { id: {{dc}}, ipAddress: "{{host}}", port: {{port}} };
const client = new TelegramClient({
  apiId: 1,
  apiHash: "any",
  storage: new MemoryStorage(),
  defaultDcs: { main: dc, media: dc },
});

await client.importSession("{{session.mtcute}}"); // {{account}}
console.log((await client.getMe()).firstName);
await client.destroy();
