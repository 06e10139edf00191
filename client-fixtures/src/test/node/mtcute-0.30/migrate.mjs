import { MemoryStorage, TelegramClient } from "@mtcute/node";
import { NodeCryptoProvider, addPublicKey } from "@mtcute/node/utils.js";
import stdio from "../shared/stdio.js";

/** Logs in on a data centre that the account does not live on, and says where it ended up. */
const { host, port, key, login } = JSON.parse(await stdio.readStdin());
if (host !== "127.0.0.1") {
  throw new Error("a stock client dials nobody but the test's own server");
}
setTimeout(() => stdio.finish({ error: "no result after 30 s" }, 1), 30_000);

addPublicKey(new NodeCryptoProvider(), key.pem);
const dc = { id: 2, ipAddress: host, port };
const client = new TelegramClient({
  apiId: 1,
  apiHash: "any",
  storage: new MemoryStorage(),
  defaultDcs: { main: dc, media: dc },
});
const me = await client.start(login.token ? { botToken: login.token } : login);
const { thisDc, dcOptions } = await client.call({ _: "help.getConfig" });
stdio.finish({ me: me.firstName, dc: thisDc, port: dcOptions.find(({ id }) => id === thisDc).port });
