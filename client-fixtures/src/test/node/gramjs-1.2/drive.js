"use strict";

const drive = require("../shared/drive");
const GramJsDriver = require("../shared/gramjs-driver");

const driver = new GramJsDriver(require("./gramjs"));
drive((step) => driver.answer(step));
