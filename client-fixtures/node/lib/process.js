// SPDX-License-Identifier: Apache-2.0
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { setTimeout: sleep } = require("node:timers/promises");
const java = require("./java.js");
const { StartError } = require("./errors.js");

const JAR = path.join(__dirname, "..", "doppelgram.jar");
const LAUNCHER = path.join(__dirname, "..", "doppelgram");
const SHELL = "/bin/sh";
const LATE = 20_000;
const KEPT_LINES = 200;
const READY = /^doppelgram ready .*\bhttp=(\S+)/;
const FASTER_START = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"];

/**
 * What runs the jar with a Java, and its environment: the launcher where there is a shell for it, which keeps what the
 * JVM knows of its classes in the user's cache folder, so that later starts take half the time.
 */
function start(java) {
  // what a shell says of its own server is not meant for that of tests
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("DOPPELGRAM_")));
  const launches = process.platform !== "win32" && fs.existsSync(SHELL);
  if (!launches || !path.isAbsolute(java) || path.basename(java) !== "java") {
    return { file: java, before: [...FASTER_START, "-jar", JAR], env };
  }
  delete env.JAVA_HOME; // it goes by PATH then
  env.PATH = [path.dirname(java), env.PATH].filter(Boolean).join(path.delimiter);
  return { file: SHELL, before: [LAUNCHER], env };
}

/**
 * The server's process. It ends with this one, whatever happens, as it does when its standard input closes; and it
 * keeps no event loop alive.
 */
class ServerProcess {
  #child;
  #lines = [];
  #ended;

  /** Starts the jar that the package carries, on a free port. */
  static async start({ arguments: options = [], java: command = java.find(), timeout = 60_000 } = {}) {
    const started = new ServerProcess(command, options);
    started.url = await started.#ready(timeout);
    return started;
  }

  constructor(command, options) {
    const { file, before, env } = start(command);
    const serve = ["serve", "--port", "0", "--exit-with-stdin", ...options];
    this.#child = spawn(file, [...before, ...serve], { env, stdio: "pipe", windowsHide: true });
    this.#child.stdin.on("error", () => {}); // it has ended
    this.#ended = new Promise((resolve) => {
      this.#child.on("error", (error) => resolve(`did not start: ${error.message}`));
      this.#child.on("close", (code) => resolve(`ended with exit code ${code}`));
    });
  }

  async #ready(timeout) {
    const url = new Promise((resolve) => {
      this.#read(this.#child.stdout, (line) => READY.test(line) && resolve(READY.exec(line)[1]));
      this.#read(this.#child.stderr, () => {});
    });
    const waiting = new AbortController();
    const late = sleep(LATE, undefined, { signal: waiting.signal }).then(() => {
      console.error(`doppelgram: the server is not ready after 20 s. It printed:\n${this.output()}`);
    });
    late.catch(() => {}); // it was in time
    const tooLate = sleep(timeout, `was not ready after ${timeout / 1000} s`, { signal: waiting.signal });
    const failed = Promise.race([this.#ended, tooLate]).then((how) => ({ how }));
    failed.catch(() => {});
    const outcome = await Promise.race([url, failed]);
    waiting.abort();
    if (typeof outcome !== "string") {
      await this.close();
      throw new StartError(`the server ${outcome.how}. It printed:\n${this.output()}`);
    }
    this.#child.unref();
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) {
      stream.unref?.();
    }
    return outcome;
  }

  #read(stream, seen) {
    let rest = "";
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      const lines = (rest + text).split(/\r?\n/);
      rest = lines.pop();
      this.#lines.push(...lines);
      this.#lines.splice(0, this.#lines.length - KEPT_LINES);
      lines.forEach(seen);
    });
  }

  /** The last lines that the server printed. */
  output() {
    return this.#lines.join("\n") || "(nothing)";
  }

  async close() {
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      return;
    }
    child.ref();
    child.stdin.end();
    const waiting = new AbortController();
    const killed = sleep(10_000, undefined, { signal: waiting.signal }).then(() => child.kill("SIGKILL"));
    killed.catch(() => {});
    await this.#ended;
    waiting.abort();
  }
}

module.exports = { ServerProcess };
