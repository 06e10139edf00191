// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a command answered and printed. */
record Ran(int exitCode, String out, String err) {

  static Ran of(String... args) {
    return with(Map.of(), args);
  }

  /** Runs with variables of the environment, and a standard input that is empty. */
  static Ran with(Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream in = new ByteArrayInputStream("nothing\n".getBytes(StandardCharsets.UTF_8));
    Console console =
        new Console(in, new PrintWriter(out), new PrintWriter(err), environment, false);
    int exitCode = Main.run(console, args);
    return new Ran(exitCode, out.toString(), err.toString());
  }

  /** Serves on a free port until the empty standard input has ended. */
  static Ran served(Map<String, String> environment, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "serve";
    System.arraycopy(args, 0, all, 1, args.length);
    all[all.length - 1] = "--exit-with-stdin";
    return with(environment, all);
  }

  /** The lines of the standard output. */
  List<String> lines() {
    return out.lines().toList();
  }
}
