// The page for people: what happens in the world, and what may be done to it.
import { call, get } from "./api.js";
import { byId, say } from "./dom.js";
import * as journal from "./journal.js";
import * as rules from "./rules.js";
import * as world from "./world.js";

const LOOK_MILLIS = 3000;
const RETRY_MILLIS = 1000;
let clock = { now: new Date().toISOString(), frozen: true };
let seen = 0;
let taken = 0;
let refreshing = null;

function showClock() {
  const passed = clock.frozen ? 0 : Date.now() - seen;
  const now = new Date(Date.parse(clock.now) + passed);
  world.setNow(now);
  byId("now").textContent = now.toISOString().replace("T", " ").slice(0, 19);
  byId("now").dateTime = now.toISOString();
  byId("freeze").setAttribute("aria-pressed", String(clock.frozen));
}

function take(state) {
  clock = state;
  seen = Date.now();
  taken++;
  showClock();
}

async function changeClock(method, path, body) {
  try {
    take(await call(method, path, body));
    await lookAgain();
  } catch (failure) {
    say(failure.message, true);
  }
}

/** Looks at all that is not the journal; one look at a time. */
function refresh() {
  refreshing ??= look().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

/** A look that begins after what has just been done. */
async function lookAgain() {
  await refreshing?.catch(() => {});
  return refresh();
}

async function look() {
  const before = taken;
  const info = await get("/");
  byId("world").textContent = `${info.world} · ${info.mtproto} · DC ${info.dc}`;
  document.title = `${info.world} · Doppelgram`;
  if (taken === before) {
    take(info.clock); // else it is older than what a button has done since
  }
  await Promise.all([world.refresh(), rules.refresh()]);
}

function gone(is) {
  byId("gone").hidden = !is;
}

async function follow() {
  while (true) {
    try {
      if (await journal.follow()) {
        await refresh();
      }
      gone(false);
    } catch (failure) {
      gone(true);
      await new Promise((wake) => setTimeout(wake, RETRY_MILLIS));
      await get("/health").then(() => journal.restart(), () => {});
    }
  }
}

async function lookOften() {
  while (true) {
    try {
      await refresh();
      gone(false);
    } catch (failure) {
      gone(true);
    }
    await new Promise((wake) => setTimeout(wake, LOOK_MILLIS));
  }
}

byId("hour").addEventListener("click", () => changeClock("POST", "/clock/advance", { by: "PT1H" }));
byId("day").addEventListener("click", () => changeClock("POST", "/clock/advance", { by: "P1D" }));
byId("freeze").addEventListener("click", () => changeClock("PUT", "/clock", { frozen: !clock.frozen }));
byId("reset").addEventListener("click", async () => {
  try {
    await call("POST", "/reset", {});
    await lookAgain();
    say("The scenario is played from its start");
  } catch (failure) {
    say(failure.message, true);
  }
});
setInterval(showClock, 1000);
world.prepare();
rules.prepare();
journal.prepare();
lookOften();
follow();
