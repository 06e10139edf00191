"use strict";

const { finish } = require("../shared/stdio");

finish({ layer: require("./gramjs").layer });
