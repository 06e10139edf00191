"use strict";

const bigInt = require("big-integer");
const { Api, TelegramClient } = require("telegram");
const { CustomFile } = require("telegram/client/uploads");
const { _serverKeys } = require("telegram/crypto/RSA");
const { ConnectionTCPObfuscated } = require("telegram/network/connection");
const senderUpdates = require("telegram/client/updates");
const { StringSession } = require("telegram/sessions");
const { LAYER } = require("telegram/tl/AllTLObjects");
const { Button } = require("telegram/tl/custom/button");
const GramJsDriver = require("../shared/gramjs-driver");

/** It dials ws://ADDRESS:80/apiws: a subclass has to set the port. */
function connectionOption({ host, port }) {
  return {
    connection: class LocalConnection extends ConnectionTCPObfuscated {
      constructor(params) {
        super({ ...params, ip: host, port });
      }
    },
  };
}

function watchUpdates(client, seen) {
  const handleUpdate = senderUpdates._handleUpdate;
  senderUpdates._handleUpdate = function watched(target, update) {
    if (target === client && update.CONSTRUCTOR_ID !== undefined) {
      seen(update);
    }
    return handleUpdate.call(this, target, update);
  };
}

window.driver = new GramJsDriver({
  layer: LAYER,
  Api,
  Button,
  CustomFile,
  TelegramClient,
  StringSession,
  bigInt,
  camelCase: (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()),
  serverKeys: _serverKeys,
  connectionOption,
  watchUpdates,
});
