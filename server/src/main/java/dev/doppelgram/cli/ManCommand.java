// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code man}: the manual page of the program. */
@Command(
    name = "man",
    description = "Prints the manual page, as man(1) and packages take it.",
    footer = {"", "To read it:  doppelgram man | man -l -"},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_TEXT, ExitCode.USAGE_TEXT},
    mixinStandardHelpOptions = true)
final class ManCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Commands.out(spec).print(new ManPage(Commands.program(spec)).text());
    Commands.out(spec).flush();
    return ExitCode.FINE;
  }
}
