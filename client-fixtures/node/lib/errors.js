// SPDX-License-Identifier: Apache-2.0
"use strict";

/** The control API refuses a request; `status` is HTTP's, `problem` what it answered (RFC 9457). */
class DoppelgramError extends Error {
  constructor(status, problem, message = problem.detail ?? problem.title ?? `HTTP ${status}`) {
    super(message);
    this.name = new.target.name;
    this.status = status;
    this.problem = problem;
  }
}

/** What the API would say to a client: `code` 400, `error` USER_ALREADY_PARTICIPANT. */
class Refused extends DoppelgramError {
  get code() {
    return this.problem.code;
  }

  get error() {
    return this.problem.error;
  }
}

/** A scenario with `mistakes`, each with `line`, `column` and `message`. */
class ScenarioError extends DoppelgramError {
  constructor(status, problem, source) {
    const lines = problem.mistakes.map((it) => `${source}:${it.line}:${it.column}: ${it.message}`);
    super(status, problem, lines.join("\n"));
    this.mistakes = problem.mistakes;
  }
}

/** What was expected of the clients did not happen; the message says what did. */
class Unverified extends Error {
  name = "Unverified";
}

/** The server did not start; the message holds what it printed. */
class StartError extends Error {
  name = "StartError";
}

module.exports = { DoppelgramError, Refused, ScenarioError, StartError, Unverified };
