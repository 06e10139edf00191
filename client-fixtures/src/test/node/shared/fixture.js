"use strict";

const { finish } = require("./stdio");
const { describe } = require("./refusal");
const { openSession } = require("./session");
const tl = require("./tl");

/**
 * What an example needs from its test: the session string and the connection option come in through the environment, the
 * result goes out as one line of JSON, {ok} or {error}.
 */
module.exports = function fixture(gramjs) {
  const { TG_ENDPOINT = "", TG_HASH = "", TG_MTPROXY_SECRET, TG_SESSION = "", TG_TRANSPORT } = process.env;
  const [host, port] = TG_ENDPOINT.split(":");
  if (TG_SESSION === "") {
    throw new Error("TG_SESSION is not set");
  }
  openSession(gramjs.StringSession, { session: TG_SESSION, host, port: Number(port) });

  process.on("unhandledRejection", (error) => finish({ error: describe(error) }));
  setTimeout(() => finish({ error: { class: "Timeout", message: "no result after 30 s" } }, 1), 30_000);

  return {
    hash: TG_HASH,
    session: TG_SESSION,
    option: gramjs.connectionOption({ host, port: Number(port), transport: TG_TRANSPORT, secret: TG_MTPROXY_SECRET }),
    print: (result) => finish({ ok: tl(gramjs).plain(result) }),
  };
};
