"use strict";

const cases = require("./golden-cases");
const tl = require("./tl");

/**
 * Prints, as a JSON array, what this GramJS version writes for requests and objects: [{name, layer, fields, hex}]. Only the
 * fields that the layer has are listed; long is a decimal string, bytes are hex, a nested object names itself under "_".
 *
 * The server's tests keep the answers in server/src/test/resources/golden; `npm ci && node golden.js` makes them anew.
 */
module.exports = function golden(gramjs) {
  const { build, known } = tl(gramjs);
  const entry = (json, object = build(json)) => {
    const { _: name, ...fields } = known(json);
    return { name, layer: gramjs.layer, fields, hex: object.getBytes().toString("hex") };
  };
  const entries = [
    ...gramjs.goldenOptions.map((option) => entry(...firstCall(gramjs, option))),
    ...[...cases.requests, ...cases.objects].map((json) => entry(json)),
  ];
  const hexes = entries.map(({ hex }) => hex);
  const distinct = entries.filter(({ hex }, index) => hexes.indexOf(hex) === index);
  process.stdout.write(`[\n${distinct.map((it) => JSON.stringify(it)).join(",\n")}\n]\n`, () => process.exit(0));
};

/** The first call of a connection, as JSON and as the client itself puts it together. */
function firstCall({ Api, StringSession, TelegramClient, layer }, option) {
  const client = new TelegramClient(new StringSession(""), 1, "fixture", {
    deviceModel: "fixture", // the names of the machine otherwise
    systemVersion: "1",
    ...option,
  });
  const init = client._initRequest;
  init.query = new Api.help.GetConfig();
  const json = {
    _: "invokeWithLayer",
    layer,
    query: {
      _: "initConnection",
      api_id: init.apiId,
      device_model: init.deviceModel,
      system_version: init.systemVersion,
      app_version: init.appVersion,
      system_lang_code: init.systemLangCode,
      lang_pack: init.langPack,
      lang_code: init.langCode,
      proxy: init.proxy && { _: "inputClientProxy", address: init.proxy.address, port: init.proxy.port },
      query: { _: "help.getConfig" },
    },
  };
  return [json, new Api.InvokeWithLayer({ layer, query: init })];
}
