"use strict";

const drive = require("../shared/drive");
const GramJs12Driver = require("./driver");

const driver = new GramJs12Driver(require("./gramjs"));
drive((step) => driver.answer(step));
