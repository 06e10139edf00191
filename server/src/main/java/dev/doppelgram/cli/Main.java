// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.scenario.InvalidScenarioException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code doppelgram}: serves a scenario, or prints what a client needs to know of it. */
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
      HealthCommand.class,
      CompletionCommand.class,
      ManCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  /**
   * Netty numbers its channels by it; without one it looks for a network card, and warns of none.
   */
  private static final String MACHINE_ID = "io.netty.machineId";

  public static void main(String[] args) {
    if (System.getProperty(MACHINE_ID) == null) {
      System.setProperty(MACHINE_ID, "02:00:00:00:00:00");
    }
    System.exit(run(Console.system(), args));
  }

  /** Runs one command; answers its exit code. */
  static int run(Console console, String... args) {
    PlainStart plain = Environment.speaks(console) ? null : PlainStart.of(args);
    return plain == null ? parse(console, args) : serve(plain, console);
  }

  private static int serve(PlainStart start, Console console) {
    try {
      return new ServeCommand(console, start).serve();
    } catch (IOException | InterruptedException | RuntimeException failure) {
      return explain(failure, console.err());
    }
  }

  private static int parse(Console console, String... args) {
    boolean named = args.length > 0 && (!args[0].startsWith("-") || isAboutTheProgram(args[0]));
    CommandLine commandLine =
        named ? new CommandLine(new Main(), commands(console)) : serveAlone(console);
    Environment environment = new Environment(console);
    for (CommandLine each : environment.commands(commandLine)) {
      each.setDefaultValueProvider(environment);
    }
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(console.out())
        .setErr(console.err())
        .setParameterExceptionHandler(new UsageErrors(environment))
        .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, console.err()))
        .execute(args);
  }

  /** Makes the commands that ask for more than their options. */
  private static CommandLine.IFactory commands(Console console) {
    return new CommandLine.IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        if (type == ServeCommand.class) {
          return type.cast(new ServeCommand(console));
        }
        return type == HealthCommand.class
            ? type.cast(new HealthCommand(console))
            : CommandLine.defaultFactory().create(type);
      }
    };
  }

  /** The default command, alone: a start need not wait for what the other commands look like. */
  private static CommandLine serveAlone(Console console) {
    return new CommandLine(new ServeCommand(console)).setCommandName("doppelgram [serve]");
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
