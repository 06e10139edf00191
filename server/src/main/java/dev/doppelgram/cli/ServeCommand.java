// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serve}: runs a server until the process is stopped. */
@Command(
    name = "serve",
    description = "Serves a scenario until stopped; the default command.",
    footer = {"", "Each option may be a variable instead: DOPPELGRAM_SOCKS_PORT is --socks-port."},
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
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

  @Mixin private SchemaOption schema = new SchemaOption();

  @Mixin private ServerOptions options = new ServerOptions();

  @Option(
      names = "--exit-with-stdin",
      description = "Ends when the standard input does, and so with the program that started it.")
  private boolean exitWithStdin;

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
    options.check(scenarios().size());
    return serve();
  }

  /** The scenarios to serve; the built-in one is null. */
  private List<@Nullable Path> scenarios() {
    List<@Nullable Path> all = new ArrayList<>(named);
    all.addAll(files);
    if (all.isEmpty()) {
      String variable = new Environment(console).value(Environment.SCENARIO);
      all.add(variable == null ? null : Path.of(variable));
    }
    return all;
  }

  /** Serves until the process is stopped. */
  int serve() throws IOException, InterruptedException {
    Schema definitions = schema.read();
    Scenario scenario = ScenarioFile.read(scenarios().get(0), definitions);
    try (Doppelgram server = options.builder(scenario, definitions, 0).start()) {
      console.out().println(readyLine(server));
      console.out().flush();
      new Summary(server, scenario.world()).print(console.err());
      awaitEnd();
    }
    return ExitCode.FINE;
  }

  private void awaitEnd() throws IOException, InterruptedException {
    if (exitWithStdin) {
      console.awaitEndOfInput();
    } else {
      new CountDownLatch(1).await();
    }
  }

  /** Tools wait for this line and read the port from it. */
  private static String readyLine(Doppelgram server) {
    return "doppelgram ready mtproto=%s%s%s dc=%d fingerprint=%s scenario=%s"
        .formatted(
            ServerInfo.text(server.address()),
            server.socksAddress().map(socks -> " socks=" + ServerInfo.text(socks)).orElse(""),
            server.httpAddress().map(http -> " http=" + http).orElse(""),
            server.dc(),
            HexFormat.of().toHexDigits(server.publicKey().fingerprint()),
            server.name());
  }
}
