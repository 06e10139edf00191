"use strict";

const drive = require("../shared/drive");
const GramJsDriver = require("../shared/gramjs-driver");

const driver = new GramJsDriver(require("./teleproto"));
drive((step) => driver.answer(step));
