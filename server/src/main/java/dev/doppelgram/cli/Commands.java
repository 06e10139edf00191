// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What commands share: where they print to, and how they refuse an option. */
final class Commands {
  private Commands() {}

  static PrintWriter out(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli sets the spec").commandLine().getOut();
  }

  static PrintWriter err(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli sets the spec").commandLine().getErr();
  }

  /** The command that all others are commands of. */
  static CommandLine program(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec, "picocli sets the spec").root().commandLine();
  }

  /** Wrong usage, unless the value of an option is one of those that it takes. */
  static void require(@Nullable CommandSpec spec, boolean right, String option, String expected) {
    if (!right) {
      throw wrongUsage(spec, option + " (expected: " + expected + ")");
    }
  }

  static ParameterException wrongUsage(@Nullable CommandSpec spec, String message) {
    CommandSpec command = Objects.requireNonNull(spec, "picocli sets the spec");
    return new ParameterException(command.commandLine(), message);
  }
}
