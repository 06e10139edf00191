"use strict";

require("../shared/stdio");
const { BinaryReader } = require("teleproto-214/extensions");
const { LAYER } = require("teleproto-214/tl/AllTLObjects");
const { parseTl } = require("teleproto-214/tl/generationHelpers");

const definitions = [...parseTl(require("teleproto-214/tl/apiTl"), LAYER)];

require("../shared/reread-gramjs")({ layer: LAYER, definitions, BinaryReader });
