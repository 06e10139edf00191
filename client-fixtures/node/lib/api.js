// SPDX-License-Identifier: Apache-2.0
"use strict";

const http = require("node:http");
const { DoppelgramError, Refused, Unverified } = require("./errors.js");

const TIMEOUT = 30_000;

/** The control API of one port; a connection for each request, as a world that is reset closes all that it has. */
class Api {
  constructor(url) {
    const { protocol, hostname, port } = new URL(url);
    if (protocol !== "http:") {
      throw new TypeError(`${url} is no address of a server: expected http://HOST:PORT`);
    }
    this.host = hostname.replace(/^\[|\]$/g, "");
    this.port = Number(port || 80);
    this.url = `http://${hostname}:${this.port}`;
  }

  /** `path` are the segments below /_doppelgram; `wait` is how many seconds the server may take. */
  get(path, query = {}, wait = 0) {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
    return this.#call("GET", path, text, undefined, wait);
  }

  post(path, body = {}, wait = 0) {
    return this.#call("POST", path, "", body, wait);
  }

  put(path, body = {}) {
    return this.#call("PUT", path, "", body, 0);
  }

  patch(path, body) {
    return this.#call("PATCH", path, "", body, 0);
  }

  delete(path, query = {}) {
    return this.#call("DELETE", path, new URLSearchParams(query).toString(), undefined, 0);
  }

  async #call(method, path, query, body, wait) {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const { status, text } = await this.#send({
      method,
      host: this.host,
      port: this.port,
      path: `/_doppelgram/${path.map(encodeURIComponent).join("/")}${query && `?${query}`}`,
      agent: false,
      timeout: TIMEOUT + wait * 1000,
      headers: {
        Accept: "application/json",
        ...(payload && { "Content-Type": "application/json", "Content-Length": payload.length }),
      },
    }, payload);
    return answer(status, text);
  }

  #send(options, payload) {
    return new Promise((resolve, reject) => {
      const request = http.request(options, (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("error", reject);
        response.on("end", () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
      });
      request.on("error", reject);
      request.on("timeout", () => request.destroy(new Error(`${this.url} does not answer`)));
      request.end(payload);
    });
  }
}

function answer(status, text) {
  let json;
  try {
    json = text === "" ? undefined : JSON.parse(text);
  } catch {
    json = { detail: `HTTP ${status}: ${text.slice(0, 200)}` };
  }
  if (status < 400) {
    return json;
  }
  const problem = json ?? {};
  switch (problem.type) {
    case "/unverified":
      throw new Unverified(problem.detail);
    case "/refused":
      throw new Refused(status, problem);
    default:
      throw new DoppelgramError(status, problem);
  }
}

/** ISO 8601 of a number of seconds, of `{days, hours, minutes, seconds}`, or as it is. */
function duration(of) {
  return typeof of === "string" ? of : `PT${seconds(of)}S`;
}

function seconds(of) {
  if (typeof of === "number") {
    return of;
  }
  const { days = 0, hours = 0, minutes = 0, seconds: rest = 0, ...others } = of;
  const unknown = Object.keys(others);
  if (unknown.length > 0) {
    throw new TypeError(`a duration has days, hours, minutes and seconds, and no ${unknown.join(", ")}`);
  }
  return ((days * 24 + hours) * 60 + minutes) * 60 + rest;
}

module.exports = { Api, duration, seconds };
