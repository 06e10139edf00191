// SPDX-License-Identifier: Apache-2.0
import { Doppelgram } from "doppelgram";

console.log(`server=${(await Doppelgram.shared()).url}`);
if (process.argv[2] === "killed") {
  process.kill(process.pid, "SIGKILL");
}
