"use strict";

require("../shared/stdio");
const { watchRpcErrors } = require("../shared/refusal");
const bigInt = require("big-integer");
const { Api, TelegramClient } = require("telegram");
const { CustomFile } = require("telegram/client/uploads");
const { NewMessage } = require("telegram/events");
const { StringSession } = require("telegram/sessions");
const { LAYER } = require("telegram/tl/AllTLObjects");
const { parseTl, variableSnakeToCamelCase } = require("telegram/tl/generationHelpers");
const { Button } = require("telegram/tl/custom/button");
const { _serverKeys } = require("telegram/crypto/RSA");
const connections = require("telegram/network/connection");
const senderUpdates = require("telegram/client/updates");

watchRpcErrors(require("telegram/errors"));

const transports = {
  tcpfull: connections.ConnectionTCPFull,
  abridged: connections.ConnectionTCPAbridged,
  obfuscated: connections.ConnectionTCPObfuscated,
};

/** This version always dials port 80 of the session's address: a subclass has to set the port. */
function connectionOption({ host, port, transport = "tcpfull", secret }) {
  if (transport === "mtproxy") {
    return { proxy: { MTProxy: true, ip: host, port, secret } };
  }
  const Transport = transports[transport];
  if (Transport === undefined) {
    throw new Error(`no transport is called ${transport}: mtproxy, ${Object.keys(transports).join(", ")}`);
  }
  return {
    connection: class LocalConnection extends Transport {
      constructor(params) {
        super({ ...params, ip: host, port });
      }
    },
  };
}

/** Whole Updates as they arrive, before the library takes them apart; numbers are its own connection states. */
function watchUpdates(client, seen) {
  const handleUpdate = senderUpdates._handleUpdate;
  senderUpdates._handleUpdate = function watched(target, update) {
    if (target === client && update.CONSTRUCTOR_ID !== undefined) {
      seen(update);
    }
    return handleUpdate.call(this, target, update);
  };
}

module.exports = {
  layer: LAYER,
  version: require("telegram/package.json").version, // its own `version` is that of an earlier release
  Api,
  Button,
  CustomFile,
  NewMessage,
  TelegramClient,
  StringSession,
  bigInt,
  definitions: [
    ...parseTl(require("telegram/tl/apiTl"), LAYER),
    ...parseTl(require("telegram/tl/schemaTl"), LAYER),
  ],
  camelCase: variableSnakeToCamelCase,
  serverKeys: _serverKeys,
  connectionOption,
  goldenOptions: [{}, { proxy: { MTProxy: true, ip: "127.0.0.1", port: 20443, secret: "00".repeat(16) } }],
  watchUpdates,
};
