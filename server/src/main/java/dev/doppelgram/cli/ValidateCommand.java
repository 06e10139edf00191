// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.scenario.InvalidScenarioException;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate}: prints every mistake of every file, and nothing where there is none. */
@Command(
    name = "validate",
    description = "Checks scenario files; prints FILE:LINE:COLUMN: message for each mistake.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.USAGE_TEXT,
      ExitCode.SCENARIO_TEXT
    },
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
  private List<Path> files = List.of();

  @Mixin private ScenarioOptions reading = new ScenarioOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Schema definitions = reading.schema();
    boolean unreadable = false;
    boolean wrong = false;
    for (Path file : files) {
      try {
        reading.read(file, definitions);
      } catch (InvalidScenarioException e) {
        e.mistakes().forEach(Commands.out(spec)::println);
        wrong = true;
      } catch (IOException e) {
        Commands.err(spec).println(e.getMessage());
        unreadable = true;
      }
    }
    Commands.out(spec).flush();
    return unreadable ? ExitCode.FAILED : wrong ? ExitCode.INVALID_SCENARIO : ExitCode.FINE;
  }
}
