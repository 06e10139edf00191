// SPDX-License-Identifier: Apache-2.0
const { appendFileSync } = require("node:fs");
const { Doppelgram } = require("doppelgram");

test("every file has the server of the run", async () => {
  const { url } = await Doppelgram.shared();
  expect(url).toBe(process.env.DOPPELGRAM_URL);
  appendFileSync(process.env.URLS ?? "/dev/null", `${url}\n`);
});
