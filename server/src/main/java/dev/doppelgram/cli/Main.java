// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.scenario.InvalidScenarioException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code doppelgram}: serves a scenario, or tells what a client needs to know of it. */
@Command(
    name = "doppelgram",
    description = "A test double for Telegram: a real MTProto 2.0 server for tests.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Without a command it serves: «doppelgram --port 0» is «doppelgram serve --port 0»."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ServeCommand.class,
      SessionsCommand.class,
      KeyCommand.class,
      ConnectCommand.class,
      PatchKeyCommand.class,
      ValidateCommand.class,
      ErrorsCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  public static void main(String[] args) {
    System.exit(run(writer(System.out), writer(System.err), args));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** Runs one command; answers its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    PlainStart plain = PlainStart.of(args);
    return plain == null ? parse(out, err, args) : serve(plain, out, err);
  }

  private static int serve(PlainStart start, PrintWriter out, PrintWriter err) {
    try {
      return new ServeCommand(start.scenario(), start.port()).serve(out, err);
    } catch (IOException | InterruptedException | RuntimeException failure) {
      return explain(failure, err);
    }
  }

  private static int parse(PrintWriter out, PrintWriter err, String... args) {
    boolean named = args.length > 0 && (!args[0].startsWith("-") || isAboutTheProgram(args[0]));
    CommandLine commandLine = named ? new CommandLine(new Main()) : serveAlone();
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, err))
        .execute(args);
  }

  /** The default command, alone: a start need not wait for what the other commands look like. */
  private static CommandLine serveAlone() {
    return new CommandLine(new ServeCommand()).setCommandName("doppelgram [serve]");
  }

  private static boolean isAboutTheProgram(String option) {
    return Arrays.asList("-h", "--help", "-V", "--version").contains(option);
  }

  private static int explain(Exception failure, PrintWriter err) {
    if (failure instanceof InvalidScenarioException invalid) {
      invalid.mistakes().forEach(err::println);
      return ExitCode.INVALID_SCENARIO;
    }
    err.println(message(failure));
    return failure instanceof BindException ? ExitCode.ADDRESS_IN_USE : ExitCode.FAILED;
  }

  private static String message(Exception failure) {
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file";
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"doppelgram " + (version == null ? "(not packaged)" : version)};
    }
  }
}
