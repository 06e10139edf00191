"use strict";

const path = require("node:path");
const drive = require("../shared/drive");
const TdlibDriver = require("./driver");

const driver = new TdlibDriver(path.resolve("patched/libtdjson.so"));
drive((step) => driver.answer(step));
