"use strict";

const { finish } = require("../shared/stdio");
const { describe } = require("../shared/refusal");
const run = require("../shared/runner");

run(require("./gramjs")).catch((error) => finish({ error: describe(error) }, 1));
