"use strict";

require("./stdio");
const readline = require("node:readline");

/** Answers the steps of a driver until stdin ends. */
module.exports = async function drive(answer) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
  }
  process.exit(0);
};
