"use strict";

require("../shared/stdio");
const { watchRpcErrors } = require("../shared/refusal");
const fs = require("node:fs");
const path = require("node:path");
const bigInt = require("big-integer");

const serverKeys = captureServerKeys();

const { Api, TelegramClient } = require("telegram");
const { StringSession } = require("telegram/sessions");
const { LAYER } = require("telegram/tl/AllTLObjects");
const { parseTl, variableSnakeToCamelCase } = require("telegram/tl/generationHelpers");
const connections = require("telegram/network/connection");

watchRpcErrors(require("telegram/errors"));

const transports = {
  tcpfull: connections.ConnectionTCPFull,
  abridged: connections.ConnectionTCPAbridged,
  obfuscated: connections.ConnectionTCPObfuscated,
};

/** This version keeps its map of RSA keys to itself; the map shows itself while the module fills it. */
function captureServerKeys() {
  const { set } = Map.prototype;
  let keys;
  Map.prototype.set = function watched(key, value) {
    if (value && value.n && value.e) {
      keys = this;
    }
    return set.call(this, key, value);
  };
  try {
    require("telegram/crypto/RSA");
  } finally {
    Map.prototype.set = set;
  }
  if (keys === undefined) {
    throw new Error("telegram/crypto/RSA filled no map of keys");
  }
  return keys;
}

/** This version dials the address and port of the session, so only the class of the transport is an option. */
function connectionOption({ transport = "tcpfull" }) {
  const Transport = transports[transport];
  if (Transport === undefined) {
    throw new Error(`no transport is called ${transport}: ${Object.keys(transports).join(", ")}`);
  }
  return { connection: Transport };
}

/** Whole Updates as they arrive, before the library takes them apart; numbers are its own connection states. */
function watchUpdates(client, seen) {
  const handleUpdate = client._handleUpdate;
  client._handleUpdate = function watched(update) {
    if (update.CONSTRUCTOR_ID !== undefined) {
      seen(update);
    }
    return handleUpdate.call(this, update);
  };
}

function schema(file) {
  return fs.readFileSync(path.join(path.dirname(require.resolve("telegram/tl/api")), "static", file), "utf8");
}

module.exports = {
  layer: LAYER,
  version: require("telegram/package.json").version, // its own `version` is that of an earlier release
  Api,
  TelegramClient,
  StringSession,
  bigInt,
  definitions: [...parseTl(schema("api.tl"), LAYER), ...parseTl(schema("schema.tl"), LAYER)],
  camelCase: variableSnakeToCamelCase,
  serverKeys,
  connectionOption,
  goldenOptions: [{}],
  watchUpdates,
};
