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
    return this.#call("GET", path, { query, wait });
  }

  /** An answer that is no JSON. */
  text(path) {
    return this.#call("GET", path, { read: String });
  }

  post(path, body = {}, wait = 0) {
    return this.#call("POST", path, { body, wait });
  }

  put(path, body = {}) {
    return this.#call("PUT", path, { body });
  }

  putYaml(path, body) {
    return this.#call("PUT", path, { body });
  }

  patch(path, body) {
    return this.#call("PATCH", path, { body });
  }

  delete(path, query = {}) {
    return this.#call("DELETE", path, { query });
  }

  /** A body that is a text is YAML. */
  async #call(method, path, { query = {}, body, wait = 0, read = JSON.parse }) {
    const kind = typeof body === "string" ? "yaml" : "json";
    const payload = body === undefined ? undefined : Buffer.from(kind === "yaml" ? body : JSON.stringify(body));
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const asked = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
    const { status, text } = await this.#send({
      method,
      host: this.host,
      port: this.port,
      path: `/_doppelgram/${path.map(encodeURIComponent).join("/")}${asked && `?${asked}`}`,
      agent: false,
      timeout: TIMEOUT + wait * 1000,
      headers: payload && { "Content-Type": `application/${kind}`, "Content-Length": payload.length },
    }, payload);
    if (status >= 400) {
      throw problem(status, text);
    }
    return text === "" ? undefined : read(text);
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

function problem(status, text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    found = { detail: `HTTP ${status}: ${text.slice(0, 200)}` };
  }
  switch (found.type) {
    case "/unverified":
      return new Unverified(found.detail);
    case "/refused":
      return new Refused(status, found);
    default:
      return new DoppelgramError(status, found);
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
