"use strict";

require("../shared/stdio");
const { BinaryReader } = require("teleproto-228/extensions");
const definitions = require("teleproto-228/tl/generated/api-definitions");
const { LAYER } = require("teleproto-228/tl");

require("../shared/reread-gramjs")({ layer: LAYER, definitions, BinaryReader });
