"use strict";

const { onlyLoopback } = require("./driver");
const stdio = require("./stdio");

/**
 * Logs in on a data centre that the account does not live on, and says where it ended up: GramJS and teleproto.
 *
 * @param gramjs what the project's gramjs.js exports
 * @param options those of the client that lead each data centre to its port, of {host, dcs}
 */
async function migrate(gramjs, options, { host, port, dcs, key, login }) {
  onlyLoopback(host);
  const { Api, StringSession, TelegramClient, bigInt, serverKeys } = gramjs;
  serverKeys.set(key.fingerprint, { n: bigInt(key.n), e: Number(key.e) });
  const session = new StringSession("");
  session.setDC(2, host, port);
  const client = new TelegramClient(session, 1, "any", { ...options({ host, dcs }), connectionRetries: 3 });
  await client.start({
    ...(login.token
      ? { botAuthToken: login.token }
      : { phoneNumber: async () => login.phone, phoneCode: async () => login.code }),
    onError: (error) => {
      throw error;
    },
  });
  const config = await client.invoke(new Api.help.GetConfig());
  const me = await client.getMe();
  return { me: me.firstName, dc: session.dcId, port: dcs[config.thisDc] };
}

module.exports = function run(gramjs, options) {
  setTimeout(() => stdio.finish({ error: "no result after 30 s" }, 1), 30_000);
  stdio
    .readStdin()
    .then((text) => migrate(gramjs, options, JSON.parse(text)))
    .then(stdio.finish);
};
