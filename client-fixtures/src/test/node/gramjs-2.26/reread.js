"use strict";

const { BinaryReader } = require("telegram/extensions");

require("../shared/reread-gramjs")({ ...require("./gramjs"), BinaryReader });
