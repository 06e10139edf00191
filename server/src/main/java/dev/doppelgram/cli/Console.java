// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command is started with besides its arguments.
 *
 * @param environment variables by their names
 * @param terminal whether somebody looks at what is printed
 */
record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean terminal) {
  Console {
    environment = Map.copyOf(environment);
  }

  /** That of the process. */
  static Console system() {
    return new Console(
        System.in,
        writer(System.out),
        writer(System.err),
        System.getenv(),
        isTerminal(System.console()));
  }

  /** From JDK 22 on there is a console without a terminal, too, and a method that says which. */
  private static boolean isTerminal(java.io.@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException earlier) {
      return true;
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Returns once the standard input has ended; what is written there is passed over. */
  void awaitEndOfInput() throws IOException {
    byte[] passedOver = new byte[512];
    while (in.read(passedOver) >= 0) {
      // nobody is to say anything
    }
  }
}
