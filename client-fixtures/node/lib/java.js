// SPDX-License-Identifier: Apache-2.0
"use strict";

const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { StartError } = require("./errors.js");

const OLDEST = 17;
const NAME = process.platform === "win32" ? "java.exe" : "java";

/** The command of a Java 17 or newer: of JAVA_HOME, or on PATH. */
function find() {
  const old = [];
  for (const command of candidates()) {
    const version = versionOf(command);
    if (version >= OLDEST) {
      return command;
    }
    old.push(`${command} is ${version === undefined ? "no Java" : `Java ${version}`}`);
  }
  const found = old.length === 0 ? "" : ` (${old.join("; ")})`;
  throw new StartError(`Doppelgram needs Java ${OLDEST} or newer${found}: set JAVA_HOME, or put java on PATH`);
}

function candidates() {
  const { JAVA_HOME: home, PATH: searched = "" } = process.env;
  const directories = searched.split(path.delimiter).filter(Boolean);
  const onPath = directories.map((it) => path.join(it, NAME)).find((it) => fs.existsSync(it));
  return [home && path.join(home, "bin", NAME), onPath].filter(Boolean);
}

/** 17 of 17.0.15, 8 of 1.8.0. */
function versionOf(command) {
  let text;
  try {
    const release = path.join(fs.realpathSync(command), "..", "..", "release");
    text = /^JAVA_VERSION="([^"]+)"/m.exec(fs.readFileSync(release, "utf8"))?.[1];
  } catch {
    // a launcher that lies elsewhere
  }
  if (text === undefined) {
    const { stderr } = spawnSync(command, ["-version"], { encoding: "utf8", timeout: 20_000 });
    text = /version "([^"]+)"/.exec(stderr ?? "")?.[1];
  }
  const number = /^(?:1\.)?(\d+)/.exec(text ?? "")?.[1];
  return number === undefined ? undefined : Number(number);
}

module.exports = { find };
