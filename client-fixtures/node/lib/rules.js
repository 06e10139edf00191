// SPDX-License-Identifier: Apache-2.0
"use strict";

const { duration } = require("./api.js");

/** A rule that is in force, until it has acted as often as it may, or is removed. */
class Rule {
  #api;

  constructor(api, id) {
    this.#api = api;
    this.id = id;
  }

  /** How often it has acted. */
  async acted() {
    return (await this.#api.get(["rules", String(this.id)])).acted;
  }

  /** Whether it has acted as often as it may. */
  async spent() {
    return (await this.#api.get(["rules", String(this.id)])).spent;
  }

  /** Lets it act so often and no more, what it has done already included. */
  async times(most) {
    await this.#api.patch(["rules", String(this.id)], { times: most });
  }

  /** Lets go on what a rule with `hold` keeps. */
  async release() {
    await this.#api.post(["rules", String(this.id), "release"]);
  }

  /** Takes the rule back; what it holds goes on. */
  async remove() {
    await this.#api.delete(["rules", String(this.id)]);
  }
}

/** The short forms, and `addRule` for every other rule. */
class Rules {
  constructor(api) {
    Object.defineProperty(this, "_api", { value: api });
  }

  /** A rule by the keys that `faults:` of a scenario has: `addRule({update: "updateNewMessage", do: "drop"})`. */
  async addRule(rule) {
    return new Rule(this._api, (await this._api.post(["rules"], rule)).id);
  }

  /** Refuses calls with an error such as FLOOD_WAIT_30 or 406_INVITE_HASH_EXPIRED. */
  fail(method, error, whose = {}) {
    return this.addRule({ method, error, ...whose });
  }

  /** Refuses one call. */
  failOnce(method, error, whose = {}) {
    return this.fail(method, error, { ...whose, times: 1 });
  }

  /** Makes each account wait until the world's clock has moved on. */
  floodWait(method, wait, whose = {}) {
    return this.addRule({ method, do: { flood_wait: duration(wait) }, ...whose });
  }

  /** Answers with a TL object: `{_: "nearestDc", country: "CH", this_dc: 2, nearest_dc: 4}`. */
  answer(method, result, whose = {}) {
    return this.addRule({ method, do: { answer: result }, ...whose });
  }

  /** Answers later, in real time. */
  delay(method, by, whose = {}) {
    return this.addRule({ method, do: { delay: duration(by) }, ...whose });
  }

  /** Answers when the test says `release()`. */
  hold(method, whose = {}) {
    return this.addRule({ method, do: "hold", ...whose });
  }

  /** All that are in force, those of the scenario too. */
  async rules() {
    return (await this._api.get(["rules"])).rules;
  }

  /** Takes back every rule that came from tests. */
  async removeRules() {
    await this._api.delete(["rules"]);
  }
}

module.exports = { Rule, Rules };
