// SPDX-License-Identifier: Apache-2.0
"use strict";

const { Doppelgram } = require("./server.js");

/**
 * One server for a whole run: `globalSetup` of vitest and of jest. Workers find it by DOPPELGRAM_URL; where that is set
 * already, it stays.
 */
module.exports = async function setup() {
  const { DOPPELGRAM_URL: url } = process.env;
  if (url) {
    await Doppelgram.connect(url);
    return undefined;
  }
  const server = await Doppelgram.start();
  process.env.DOPPELGRAM_URL = server.url;
  return async function teardown() {
    delete process.env.DOPPELGRAM_URL;
    await server.close();
  };
};
