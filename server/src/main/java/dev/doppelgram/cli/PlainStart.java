// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The start that tests and tools ask for, {@code [serve] [--scenario FILE] [--port N]}, read
 * without picocli, which takes longer to set itself up than the server does to read its scenario.
 *
 * @param scenario null for the built-in one
 */
record PlainStart(@Nullable Path scenario, int port) {
  /** What the arguments ask for; null if they say anything else, or anything that is wrong. */
  static @Nullable PlainStart of(String... args) {
    int first = args.length > 0 && args[0].equals("serve") ? 1 : 0;
    if ((args.length - first) % 2 != 0) {
      return null;
    }
    Path scenario = null;
    Integer port = null;
    try {
      for (int i = first; i < args.length; i += 2) {
        String value = args[i + 1];
        if (args[i].equals("--scenario") && scenario == null && isPlain(value)) {
          scenario = Path.of(value);
        } else if (args[i].equals("--port") && port == null && isPlain(value)) {
          port = Integer.valueOf(value);
        } else {
          return null;
        }
      }
    } catch (NumberFormatException | InvalidPathException e) {
      return null; // picocli says what is wrong with it
    }
    if (port == null) {
      return new PlainStart(scenario, Endpoint.DEFAULT.port());
    }
    return port < 65_536 ? new PlainStart(scenario, port) : null;
  }

  /** Neither an option nor picocli's {@code @file}. */
  private static boolean isPlain(String value) {
    return !value.startsWith("-") && !value.startsWith("@");
  }
}
