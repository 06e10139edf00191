"use strict";

// GramJS logs to stdout, which belongs to the one line of JSON. Loading this first moves everything else to stderr.
for (const name of ["log", "info", "debug", "dir"]) {
  console[name] = console.error;
}

/** Writes the answer and ends the process: a GramJS client keeps timers that would hold it open. */
exports.finish = function finish(answer, exitCode = 0) {
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit(exitCode));
};

exports.readStdin = async function readStdin() {
  const chunks = [];
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};
