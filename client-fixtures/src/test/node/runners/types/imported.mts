// SPDX-License-Identifier: Apache-2.0
import Default, { Doppelgram, type Entry, Unverified, type World, withWorld } from "doppelgram";

const tg: World = await Doppelgram.world("book-club.yaml", { strict: true });
const now: Date = await tg.clock.advance({ days: 1 });
const count: number = await tg.verify("help.getConfig", { atLeast: 1, within: "PT1S" });
const entries: Entry[] = await tg.journal({ kind: "call", wait: 1 });
const test: () => Promise<unknown> = withWorld("book-club.yaml", async (world) => world.port + 1);
// @ts-expect-error there is no such format
await tg.session("bob", "gramsj");
// @ts-expect-error nor such a bound
await tg.verify("help.getConfig", { exactly: 1 });
console.log(Default === Doppelgram, now, count, entries, test, Unverified);
