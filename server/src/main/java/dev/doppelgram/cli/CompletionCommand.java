// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell reads to complete commands and options. */
@Command(
    name = "completion",
    description = "Prints what bash and zsh read to complete commands and options.",
    footer = {
      "",
      "In bash:  source <(doppelgram completion)",
      "In zsh:   autoload -U +X bashcompinit && bashcompinit && source <(doppelgram completion)"
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_TEXT, ExitCode.USAGE_TEXT},
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine program = Commands.program(spec);
    Commands.out(spec).print(AutoComplete.bash(program.getCommandName(), program));
    return ExitCode.FINE;
  }
}
