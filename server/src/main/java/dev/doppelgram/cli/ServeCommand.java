// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.DoppelgramBuilder;
import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.scenario.InvalidScenarioException;
import dev.doppelgram.tl.Schema;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serve}: runs a server until the process is stopped. */
@Command(
    name = "serve",
    description = "Serves a scenario until stopped; the default command.",
    footer = {"", "Each option may be a variable instead: DOPPELGRAM_SOCKS_PORT is --socks-port."},
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.USAGE_TEXT,
      ExitCode.SCENARIO_TEXT,
      ExitCode.IN_USE_TEXT,
      ExitCode.HANGUP_TEXT,
      ExitCode.INTERRUPTED_TEXT,
      ExitCode.TERMINATED_TEXT
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final String[] NONE = {""};

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "The scenario, or several: each a world on a port of its own.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "The same as FILE; left out: the built-in scenario.")
  private List<Path> named = List.of();

  @Mixin private ScenarioOptions reading = new ScenarioOptions();

  @Mixin private ServerOptions options = new ServerOptions();

  @Mixin private ReplicationOptions replication = new ReplicationOptions();

  @Option(
      names = "--log",
      paramLabel = "calls",
      description = "Prints each call as it is answered, a line each, on standard error.")
  private @Nullable Logged log;

  @Option(
      names = "--watch",
      description = "Reads a scenario that has changed again; one with mistakes changes nothing.")
  private boolean watch;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "Where the world is written as it changes, and read at the start if it is there.")
  private @Nullable Path state;

  @Option(
      names = "--exit-with-stdin",
      description = "Ends when the standard input does, and so with the program that started it.")
  private boolean exitWithStdin;

  @Spec private @Nullable CommandSpec spec;

  /** What may be printed while it serves. */
  enum Logged {
    CALLS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ServeCommand(Console console) {
    this.console = console;
  }

  /** Everything else as it is where it is left out. */
  ServeCommand(Console console, PlainStart start) {
    this(console);
    if (start.scenario() != null) {
      files.add(start.scenario());
    }
    options.port(start.port());
    exitWithStdin = start.exitWithStdin();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int worlds = scenarios().size();
    options.check(worlds);
    if (state != null && (watch || worlds > 1)) {
      throw Commands.wrongUsage(
          spec, "--state goes with one scenario, and without --watch: the file is the scenario");
    }
    replication.check(state == null && !watch && worlds == 1, spec);
    return serve();
  }

  /** The scenarios to serve; the built-in one is null. */
  private List<@Nullable Path> scenarios() {
    List<@Nullable Path> all = new ArrayList<>(named);
    all.addAll(files);
    if (all.isEmpty()) {
      String variable = new Environment(console).value(Environment.SCENARIO);
      for (String each : variable == null ? NONE : variable.split(File.pathSeparator, -1)) {
        all.add(each.isEmpty() ? null : Path.of(each));
      }
    }
    return all;
  }

  /** Serves until the process is stopped. */
  int serve() throws IOException, InterruptedException {
    Schema schema = reading.schema();
    List<ServedScenario> scenarios = read(schema);
    try (RunningWorlds worlds = new RunningWorlds()) {
      for (int i = 0; i < scenarios.size(); i++) {
        DoppelgramBuilder builder = options.builder(scenarios.get(i).scenario(), schema, i);
        replication.applyTo(builder);
        worlds.start(builder.scenarioLimit(reading.limit()), scenarios.get(i));
      }
      if (state != null) {
        worlds.keep(StateFile.of(state, worlds.servers().get(0), reading, schema, console.err()));
      }
      worlds.servers().forEach(server -> console.out().println(readyLine(server)));
      console.out().flush();
      if (worlds.servers().stream().anyMatch(server -> server.httpAddress().isPresent())) {
        WarmUp.begin();
      }
      worlds.forEach(
          (server, scenario) ->
              new Summary(server, scenario.scenario().world()).print(console.err()));
      if (log != null) {
        worlds.logCalls(console);
      }
      if (watch) {
        worlds.watch(console.err());
      }
      awaitEnd();
    }
    return ExitCode.FINE;
  }

  /** Reads all, and reports the mistakes of all. */
  private List<ServedScenario> read(Schema schema) throws IOException {
    List<ServedScenario> read = new ArrayList<>();
    List<InvalidScenarioException> invalid = new ArrayList<>();
    for (Path file : scenarios()) {
      try {
        read.add(new ServedScenario(file, reading, schema));
      } catch (InvalidScenarioException e) {
        invalid.add(e);
      }
    }
    if (!invalid.isEmpty()) {
      invalid.subList(0, invalid.size() - 1).stream()
          .flatMap(each -> each.mistakes().stream())
          .forEach(console.err()::println);
      throw invalid.get(invalid.size() - 1);
    }
    return read;
  }

  private void awaitEnd() throws IOException, InterruptedException {
    if (exitWithStdin) {
      console.awaitEndOfInput();
    } else {
      new CountDownLatch(1).await();
    }
  }

  private static String dcs(Doppelgram server) {
    return server.dcs().entrySet().stream()
        .map(each -> each.getKey() + "=" + ServerInfo.text(each.getValue()))
        .collect(Collectors.joining(","));
  }

  /** Tools wait for this line and read the port from it. */
  private static String readyLine(Doppelgram server) {
    return "doppelgram ready mtproto=%s%s%s dc=%d%s fingerprint=%s scenario=%s"
        .formatted(
            ServerInfo.text(server.address()),
            server.socksAddress().map(socks -> " socks=" + ServerInfo.text(socks)).orElse(""),
            server.httpAddress().map(http -> " http=" + http).orElse(""),
            server.dc(),
            server.dcs().size() == 1 ? "" : " dcs=" + dcs(server),
            HexFormat.of().toHexDigits(server.publicKey().fingerprint()),
            server.name());
  }
}
