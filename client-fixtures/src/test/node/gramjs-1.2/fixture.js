"use strict";

module.exports = require("../shared/fixture")(require("./gramjs"));
