"use strict";

require("../shared/golden")(require("./gramjs"));
