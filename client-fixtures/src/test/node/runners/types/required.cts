// SPDX-License-Identifier: Apache-2.0
import { Doppelgram, Rule } from "doppelgram";

async function run(): Promise<Rule> {
  const server: Doppelgram = await Doppelgram.start({ arguments: ["--strict"] });
  return (await server.world()).hold("help.getConfig", { times: 1 });
}

console.log(run);
