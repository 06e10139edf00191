// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command answered and printed. */
record Ran(int exitCode, String out, String err) {

  static Ran of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Ran(exitCode, out.toString(), err.toString());
  }
}
