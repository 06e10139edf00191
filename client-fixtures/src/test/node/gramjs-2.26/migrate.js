"use strict";

const gramjs = require("./gramjs");
const { ConnectionTCPFull } = require("telegram/network/connection");
const migrate = require("../shared/migrate-gramjs");

// the library dials port 443 of the address in the config: only the number of the dc tells them apart
migrate(gramjs, ({ host, dcs }) => ({
  connection: class LocalConnection extends ConnectionTCPFull {
    constructor(params) {
      super({ ...params, ip: host, port: dcs[params.dcId] });
    }
  },
}));
