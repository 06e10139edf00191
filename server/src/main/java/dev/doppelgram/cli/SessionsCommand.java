// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sessions}: ready session strings, so that a test needs no login. */
@Command(
    name = "sessions",
    description = "Prints session strings that are logged in already: NAME, a tab, the string.",
    footer = {
      "",
      "With --account the string stands alone on its line. pyrogram and hex have no room",
      "for an address: «doppelgram connect» prints what those clients take.",
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.USAGE_TEXT,
      ExitCode.SCENARIO_TEXT
    },
    mixinStandardHelpOptions = true)
final class SessionsCommand implements Callable<Integer> {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "${COMPLETION-CANDIDATES}")
  private SessionFormat format = SessionFormat.GRAMJS;

  @Mixin private SessionOptions options = new SessionOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    WorldSeed world = options.world();
    PrintWriter out = Commands.out(spec);
    Optional<AccountSeed> named = options.account(world);
    if (named.isPresent()) {
      out.println(options.session(format, world, named.get()));
    } else {
      for (AccountSeed each : world.accounts()) {
        out.println(each.name() + "\t" + options.session(format, world, each));
      }
    }
    out.flush();
    return ExitCode.FINE;
  }
}
