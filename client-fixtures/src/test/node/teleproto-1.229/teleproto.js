"use strict";

require("../shared/stdio");
const bigInt = require("big-integer");
const { Api, TelegramClient } = require("teleproto");
const { CustomFile } = require("teleproto/client/uploads");
const { _serverKeys } = require("teleproto/crypto/RSA");
const { Raw } = require("teleproto/events");
const { StringSession } = require("teleproto/sessions");
const { Button } = require("teleproto/tl/custom/button");
const { LAYER } = require("teleproto/tl/runtime/registry");

/** Each update by itself, with everybody whom it names. */
function watchUpdates(client, seen) {
  client.addEventHandler((update) => {
    const named = [...(update._entities?.values() ?? [])];
    seen({ update, users: named, chats: named });
  }, new Raw({}));
}

module.exports = {
  layer: LAYER,
  Api,
  Button,
  CustomFile,
  TelegramClient,
  StringSession,
  bigInt,
  camelCase: (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()),
  serverKeys: _serverKeys,
  connectionOption: () => ({}), // it dials what the session says
  watchUpdates,
};
