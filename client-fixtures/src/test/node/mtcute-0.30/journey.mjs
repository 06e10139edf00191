import { MemoryStorage, TelegramClient } from "@mtcute/node";
import { NodeCryptoProvider, addPublicKey } from "@mtcute/node/utils.js";
import stdio from "../shared/stdio.js";

const { host, port, session, key, login, hash } = JSON.parse(await stdio.readStdin());
if (host !== "127.0.0.1") {
  throw new Error("a stock client dials nobody but the test's own server");
}
setTimeout(() => stdio.finish({ error: "no result after 30 s" }, 1), 30_000);

if (key) {
  addPublicKey(new NodeCryptoProvider(), key.pem);
}
const dc = { id: 2, ipAddress: host, port };
const client = new TelegramClient({
  apiId: 1,
  apiHash: "fixture",
  storage: new MemoryStorage(),
  defaultDcs: { main: dc, media: dc },
});

const me = await client.start(session ? { session } : login);
const pushed = new Promise((resolve) =>
  client.onRawUpdate.add(({ update }) => {
    const { action, fromId } = update.message ?? {};
    if (action?._ === "messageActionChatJoinedByLink" && fromId.userId !== me.id) {
      resolve(update);
    }
  }),
);
const checked = await client.call({ _: "messages.checkChatInvite", hash });
const joined = await client.call({ _: "messages.importChatInvite", hash });
client.handleClientUpdate(joined.updates);
const update = await pushed;
stdio.finish({
  me: me.firstName,
  checked: checked._,
  title: checked.title,
  joined: joined._,
  chat: joined.updates.chats[0].title,
  pushed: update._,
  session: await client.exportSession(),
});
