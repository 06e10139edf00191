"use strict";

const EVENT_TIMEOUT = 25_000;

/**
 * A client of any library as a test drives it; python/shared/driver.py says how. A driver has a method for each step, and
 * refusal(error), which answers {code, type} for what the server refused. This runs in browsers, too.
 */
class Driver {
  constructor() {
    this.chats = new Map();
    this.links = new Map();
    this.messages = new Map();
    this.events = [];
  }

  chat(title) {
    if (!this.chats.has(title)) {
      throw new Error(`this client has met no chat ${title}, only ${[...this.chats.keys()]}`);
    }
    return this.chats.get(title);
  }

  /** The names of those links that the test has named, of a list of URLs. */
  knownLinks(urls) {
    return [...this.links].filter(([, url]) => urls.includes(url)).map(([name]) => name).sort();
  }

  /** The texts of messages, each of which the test can name by its text from now on. */
  texts(messages, text, id) {
    const found = messages.filter(text);
    found.forEach((message) => this.messages.set(text(message), id(message)));
    return { texts: found.map(text) };
  }

  hear(event, facts) {
    this.events.push({ event, facts });
  }

  async await_event({ event, ...wanted }) {
    const deadline = Date.now() + EVENT_TIMEOUT;
    const isWanted = (heard) => heard.event === event && Object.keys(wanted).every((name) => heard.facts[name] === wanted[name]);
    while (!this.events.some(isWanted)) {
      if (Date.now() > deadline) {
        throw new Error(`no ${event} ${JSON.stringify(wanted)} in time, only ${JSON.stringify(this.events)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.events.splice(this.events.findIndex(isWanted), 1)[0].facts;
  }

  async answer({ do: name, ...step }) {
    if (typeof this[name] !== "function") {
      return { lacks: name };
    }
    try {
      return { ok: (await this[name](step)) ?? {} };
    } catch (error) {
      if (error instanceof Lacks) {
        return { lacks: name };
      }
      const refused = this.refusal(error);
      if (refused) {
        return { error: refused };
      }
      console.error(error);
      return { failed: String(error) };
    }
  }
}

/** The library has no call for the step in this version. */
class Lacks extends Error {}

/** A stock client dials nobody but the test's own server. */
function onlyLoopback(host) {
  if (host !== "127.0.0.1") {
    throw new Error(`${host} is not the test's own server`);
  }
}

module.exports = { Driver, Lacks, onlyLoopback };
