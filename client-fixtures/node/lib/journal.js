// SPDX-License-Identifier: Apache-2.0
"use strict";

const LINES = 12;
const LONGEST_REQUEST = 200;
const ROUTINE = /^(connected from|speaks|exchanged the key|disconnected)/;

/** An entry as the package gives it: `at` is a Date. */
function entry({ at, took_ms: tookMs, ...rest }) {
  return { ...rest, at: new Date(at), ...(tookMs !== undefined && { tookMs }) };
}

/** The last lines, for the reader of a failing test. */
function excerpt(world, entries) {
  const lines = entries.map(line).filter((it) => it !== undefined);
  if (lines.length === 0) {
    return `the server «${world}» saw no call`;
  }
  const before = Math.max(0, lines.length - LINES);
  const earlier = before === 0 ? "" : ` (and ${before} lines before)`;
  return [`the server «${world}» saw${earlier}:`, ...lines.slice(before)].join("\n  ");
}

function line({ kind, account = "nobody", method, request, outcome, note, connection }) {
  switch (kind) {
    case "call":
      return `${account} called ${shortened(request ? tl(request) : method)}: ${outcome}${note ? ` (${note})` : ""}`;
    case "push":
      return `${account} was sent ${updates(request)}`;
    case "finding":
      return `connection ${connection} broke a rule, ${note}`;
    case "connection":
      return ROUTINE.test(note) ? undefined : `connection ${connection}: ${note}`;
    default:
      return undefined;
  }
}

function shortened(text) {
  return text.length <= LONGEST_REQUEST ? text : `${text.slice(0, LONGEST_REQUEST)}…`;
}

function updates(sent) {
  return sent._ === "updateShort" ? sent.update._ : (sent.updates ?? []).map((it) => it._).join(", ") || sent._;
}

/** A TL value on one line: `messages.checkChatInvite{hash: "abc"}`. */
function tl(value) {
  if (Array.isArray(value)) {
    return `[${value.map(tl).join(", ")}]`;
  }
  if (value === null || typeof value !== "object") {
    return JSON.stringify(value);
  }
  const fields = Object.entries(value).filter(([key]) => key !== "_").map(([key, it]) => `${key}: ${tl(it)}`);
  return fields.length === 0 ? value._ ?? "{}" : `${value._ ?? ""}{${fields.join(", ")}}`;
}

module.exports = { entry, excerpt };
