// SPDX-License-Identifier: Apache-2.0
"use strict";

const { Api, duration, seconds } = require("./api.js");
const { Changes } = require("./changes.js");
const clients = require("./clients.js");
const { DoppelgramError } = require("./errors.js");
const { entry, excerpt } = require("./journal.js");

const PAGE = 1000;
const ANYWHERE = ["0.0.0.0", "::", "0:0:0:0:0:0:0:0"];

/** The world's clock, which does not go back. */
class Clock {
  #api;

  constructor(api) {
    this.#api = api;
  }

  async now() {
    return new Date((await this.#api.get(["clock"])).now);
  }

  async frozen() {
    return (await this.#api.get(["clock"])).frozen;
  }

  /** Moves on: `advance({days: 1})`, a number of seconds, or ISO 8601. */
  async advance(by) {
    return new Date((await this.#api.post(["clock", "advance"], { by: duration(by) })).now);
  }

  async set(now) {
    await this.#api.put(["clock"], { now: now.toISOString() });
  }

  /** Stops, where it is or at an instant. */
  async freeze(at) {
    await this.#api.put(["clock"], { frozen: true });
    if (at !== undefined) {
      await this.set(at);
    }
  }

  /** Goes on from where it stands. */
  async run() {
    await this.#api.put(["clock"], { frozen: false });
  }
}

/** One world of a server: accounts, chats, links, messages and a clock, on a port of its own. */
class World extends Changes {
  #made = [];

  constructor(info, server) {
    const http = address(info.http, server);
    super(new Api(`http://${http.host.includes(":") ? `[${http.host}]` : http.host}:${http.port}`));
    this.name = info.world;
    this.scenario = info.scenario;
    this.dc = info.dc;
    this.fingerprint = info.fingerprint;
    Object.assign(this, address(info.mtproto, server));
    this.socks = info.socks === undefined ? undefined : address(info.socks, server);
    this.url = this._api.url;
    this.clock = new Clock(this._api);
  }

  /** Asserts that calls were made, once or more unless told otherwise; resolves to how many. */
  async verify(method, { times, atLeast, atMost, within, ...whose } = {}) {
    const bounds = atLeast === undefined && atMost === undefined ? undefined : { at_least: atLeast, at_most: atMost };
    if (times !== undefined && bounds !== undefined) {
      throw new TypeError("times goes with neither atLeast nor atMost");
    }
    const body = {
      call: { method, ...whose },
      times: times ?? bounds,
      within: within === undefined ? undefined : duration(within),
    };
    return (await this._api.post(["verify"], body, longest(within))).count;
  }

  /** Asserts that calls came in this order, others between them: methods, or `{method, account, …}`. */
  async verifyOrder(...calls) {
    const order = calls.map((call) => (typeof call === "string" ? { method: call } : call));
    await this._api.post(["verify"], { order });
  }

  /** What happened, in order; `wait` waits for the first entry that fits, at most a minute. */
  async journal({ after = 0, wait, ...filter } = {}) {
    const entries = [];
    let next = after;
    let waiting = wait;
    for (;;) {
      const query = { ...filter, after: next, limit: PAGE, wait: waiting === undefined ? undefined : duration(waiting) };
      const page = await this._api.get(["journal"], query, longest(waiting));
      if (page.entries.length === 0) {
        return entries;
      }
      entries.push(...page.entries.map(entry));
      next = page.next;
      waiting = undefined;
    }
  }

  /** The calls that clients made. */
  calls(filter = {}) {
    return this.journal({ ...filter, kind: "call" });
  }

  /** Empties the journal. */
  async forget() {
    await this._api.delete(["journal"]);
  }

  /** The journal's last lines, as a failing test shows them. */
  async excerpt() {
    return excerpt(this.scenario, await this.journal());
  }

  /** A session string that is logged in: gramjs (and teleproto), mtcute, telethon, pyrogram, gotd or hex. */
  async session(account, format = "gramjs", { device = 1 } = {}) {
    return (await this._api.get(["accounts", account, "session"], { format, device })).session;
  }

  /** Plays the scenario from its start: connections close, rules of tests go. */
  async reset() {
    await this._api.post(["reset"]);
  }

  /** A `TelegramClient` of GramJS that is led here, not yet connected; without an account not logged in. */
  gramjs(account, options = {}) {
    return this.#make(clients.gramjs, account, options);
  }

  /** A `TelegramClient` of teleproto, likewise. */
  teleproto(account, options = {}) {
    return this.#make(clients.teleproto, account, options);
  }

  /** A `TelegramClient` of mtcute, likewise. */
  mtcute(account, options = {}) {
    return this.#make(clients.mtcute, account, options);
  }

  async #make(client, account, options) {
    const made = await client(this, account, options);
    this.#made.push(made);
    return made.client;
  }

  /** Stops the world, and the clients that it made. */
  async close() {
    await Promise.allSettled(this.#made.splice(0).map(({ end }) => end()));
    try {
      await this._api.delete(["worlds", this.name]);
    } catch (error) {
      if (!(error instanceof DoppelgramError) && error.code !== "ECONNREFUSED" && error.code !== "ECONNRESET") {
        throw error;
      } // it is gone, or the server is
    }
  }

  async [Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose")]() {
    await this.close();
  }
}

/** A server that listens on every address is reached where it was before. */
function address(text, server) {
  const [, host, port] = /^(?:http:\/\/)?(.*):(\d+)$/.exec(text);
  const bare = host.replace(/^\[|\]$/g, "");
  return { host: ANYWHERE.includes(bare) ? server : bare, port: Number(port) };
}

/** How many seconds a request may take beyond others. */
function longest(wait) {
  return wait === undefined || typeof wait === "string" ? 60 : seconds(wait);
}

module.exports = { Clock, World };
