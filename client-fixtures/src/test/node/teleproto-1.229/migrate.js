"use strict";

const migrate = require("../shared/migrate-gramjs");

// it dials address and port of the config
migrate(require("./teleproto"), () => ({}));
