// SPDX-License-Identifier: Apache-2.0
import { appendFileSync } from "node:fs";
import { Doppelgram } from "doppelgram";
import { expect, test } from "vitest";

test("every file has the server of the run", async () => {
  const server: Doppelgram = await Doppelgram.shared();
  expect(server.url).toBe(process.env.DOPPELGRAM_URL);
  appendFileSync(process.env.URLS ?? "/dev/null", `${server.url}\n`);
});
