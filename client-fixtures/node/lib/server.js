// SPDX-License-Identifier: Apache-2.0
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { fileURLToPath } = require("node:url");
const { Api, duration } = require("./api.js");
const { DoppelgramError, ScenarioError } = require("./errors.js");
const { ServerProcess } = require("./process.js");
const { World } = require("./world.js");

const IDLE = "PT1H";

let sharedServer;

/** A server, which makes worlds: a process of this package, or one that runs already. */
class Doppelgram {
  #api;
  #process;

  constructor(url, process) {
    this.#api = new Api(url);
    this.#process = process;
    this.url = this.#api.url;
  }

  /** Starts the server that the package carries, on a free port; it ends with this process. */
  static async start(options = {}) {
    const started = await ServerProcess.start(options);
    return new Doppelgram(started.url, started);
  }

  /** A server that runs already: `http://127.0.0.1:20443`. */
  static async connect(url) {
    const server = new Doppelgram(url);
    await server.info();
    return server;
  }

  /** The server of DOPPELGRAM_URL, or else one that is started once for this process. */
  static shared() {
    const { DOPPELGRAM_URL: url } = process.env;
    sharedServer ??= (url ? Doppelgram.connect(url) : Doppelgram.start()).catch((error) => {
      sharedServer = undefined;
      throw error;
    });
    return sharedServer;
  }

  /** A world of the shared server. */
  static async world(scenario, options = {}) {
    const beside = [...(options.beside ?? []), ...callers()];
    return (await Doppelgram.shared()).world(scenario, { ...options, beside });
  }

  /**
   * Starts a world, in milliseconds.
   *
   * @param scenario a file beside the test or in the current directory, a file's URL, the name of a built-in scenario,
   *     or a scenario as an object; without it, and without `text`, the scenario that the server brings along
   */
  async world(scenario, { text, name, port, idle = IDLE, socks, beside = callers(), ...options } = {}) {
    const body = {
      name,
      port,
      text,
      idle: idle === null ? undefined : duration(idle),
      options: { socks, ...options },
    };
    const source = scenario instanceof URL ? fileURLToPath(scenario) : scenario;
    Object.assign(body, typeof source === "string" ? this.#named(source, beside) : { scenario: source });
    try {
      return new World(await this.#api.post(["worlds"], body), this.#api.host);
    } catch (error) {
      if (error instanceof DoppelgramError && error.problem.mistakes) {
        throw new ScenarioError(error.status, error.problem, typeof source === "string" ? source : "scenario");
      }
      throw error;
    }
  }

  /** A file by its path where the server can read it, else by its text. */
  #named(source, beside) {
    const file = [...beside, process.cwd()].map((it) => path.resolve(it, source)).find(isFile);
    if (file === undefined) {
      return { scenario: source };
    }
    return this.#process ? { scenario: file } : { text: fs.readFileSync(file, "utf8") };
  }

  /** What each world answers to `GET /`. */
  async worlds() {
    return (await this.#api.get(["worlds"])).worlds;
  }

  /** version, world, scenario, mtproto, http, dc, fingerprint, layers and clock. */
  info() {
    return this.#api.get([""]);
  }

  /** The last lines that the server printed, where it is a process of ours. */
  output() {
    return this.#process?.output() ?? "";
  }

  /** Ends the process, if it is ours. */
  async close() {
    await this.#process?.close();
  }

  async [Symbol.asyncDispose ?? Symbol.for("Symbol.asyncDispose")]() {
    await this.close();
  }
}

/** A test with a world of its own: the world ends with it, and what the server saw stands below its failure. */
function withWorld(scenario, ...rest) {
  const test = rest.pop();
  const [options = {}] = rest;
  const beside = [...(options.beside ?? []), ...callers()];
  return async (...context) => {
    const world = await Doppelgram.world(scenario, { ...options, beside });
    try {
      return await test(world, ...context);
    } catch (error) {
      throw await explained(error, world);
    } finally {
      await world.close();
    }
  };
}

async function explained(error, world) {
  if (!(error instanceof Object) || typeof error.message !== "string") {
    return error;
  }
  const seen = await world.excerpt().catch((gone) => `the world ${world.name} does not answer: ${gone.message}`);
  const { message, stack } = error;
  error.message = `${message}\n\n${seen}\n`;
  if (typeof stack === "string") {
    error.stack = stack.includes(message) ? stack.replace(message, () => error.message) : `${error.message}\n${stack}`;
  }
  return error;
}

/** The directory of the file that called this package. */
function callers() {
  const { prepareStackTrace } = Error;
  let frames = [];
  try {
    Error.prepareStackTrace = (_, sites) => sites;
    frames = new Error().stack;
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
  const names = (Array.isArray(frames) ? frames : []).map((site) => site.getFileName()).filter(Boolean);
  const files = names.map((name) => (name.startsWith("file:") ? fileURLToPath(name) : name));
  const first = files.find((file) => path.isAbsolute(file) && !file.startsWith(path.join(__dirname, "..") + path.sep));
  return first === undefined ? [] : [path.dirname(first)];
}

function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

module.exports = { Doppelgram, withWorld };
