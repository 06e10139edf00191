// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The start that tests and tools ask for, {@code [serve] [FILE] [--scenario FILE] [--port N]
 * [--exit-with-stdin]}, read without picocli, which takes longer to set itself up than the server
 * does to read its scenario.
 *
 * @param scenario null for the built-in one
 */
record PlainStart(@Nullable Path scenario, int port, boolean exitWithStdin) {
  /** What the arguments ask for; null if they say anything else, or anything that is wrong. */
  static @Nullable PlainStart of(String... args) {
    boolean named = args.length > 0 && args[0].equals("serve");
    Path scenario = null;
    Integer port = null;
    boolean exitWithStdin = false;
    try {
      for (int i = named ? 1 : 0; i < args.length; i++) {
        String value = i + 1 < args.length ? args[i + 1] : "-";
        if (args[i].equals("--exit-with-stdin")) {
          exitWithStdin = true;
        } else if (named && isPlain(args[i]) && scenario == null) {
          scenario = Path.of(args[i]);
        } else if (args[i].equals("--scenario") && scenario == null && isPlain(value)) {
          scenario = Path.of(value);
          i++;
        } else if (args[i].equals("--port") && port == null && isPlain(value)) {
          port = Integer.valueOf(value);
          i++;
        } else {
          return null;
        }
      }
    } catch (NumberFormatException | InvalidPathException e) {
      return null; // picocli says what is wrong with it
    }
    int at = port == null ? Endpoint.DEFAULT.port() : port;
    return at < 65_536 ? new PlainStart(scenario, at, exitWithStdin) : null;
  }

  /** Neither an option nor picocli's {@code @file}. */
  private static boolean isPlain(String value) {
    return !value.startsWith("-") && !value.startsWith("@");
  }
}
