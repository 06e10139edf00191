"use strict";

const stdio = require("../shared/stdio");
const { Api, StringSession, TelegramClient, bigInt, serverKeys } = require("./gramjs");
const { ConnectionTCPFull } = require("telegram/network/connection");

/** Logs in on a data centre that the account does not live on, and says where it ended up. */
async function migrate({ host, port, dcs, key, login }) {
  if (host !== "127.0.0.1") {
    throw new Error("a stock client dials nobody but the test's own server");
  }
  serverKeys.set(key.fingerprint, { n: bigInt(key.n), e: Number(key.e) });
  const session = new StringSession("");
  session.setDC(2, host, port);
  // the library dials port 443 of the address in the config: only the number of the dc tells them apart
  class LocalConnection extends ConnectionTCPFull {
    constructor(params) {
      super({ ...params, ip: host, port: dcs[params.dcId] });
    }
  }
  const client = new TelegramClient(session, 1, "any", { connection: LocalConnection, connectionRetries: 3 });
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

setTimeout(() => stdio.finish({ error: "no result after 30 s" }, 1), 30_000);
stdio
  .readStdin()
  .then((text) => migrate(JSON.parse(text)))
  .then(stdio.finish);
