package dev.doppelgram.cli;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.sessionstring.StoredSession;
import dev.doppelgram.world.AccountSeed;
import dev.doppelgram.world.WorldSeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sessions}: ready session strings, so that a test needs no login. */
@Command(
    name = "sessions",
    description = "Prints session strings that are logged in already: NAME, a tab, the string.",
    mixinStandardHelpOptions = true)
final class SessionsCommand implements Callable<Integer> {

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "The scenario; left out: the built-in one.")
  private @Nullable Path scenario;

  @Option(names = "--account", paramLabel = "NAME", description = "Only this account's string.")
  private @Nullable String account;

  @Option(
      names = "--device",
      paramLabel = "N",
      defaultValue = "1",
      description = "Each device of an account is a session of its own; default: ${DEFAULT-VALUE}")
  private int device = 1;

  @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
  private SessionFormat format = SessionFormat.GRAMJS;

  @Option(
      names = "--endpoint",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:20443",
      converter = Endpoint.Reader.class,
      description = "Where the client will connect to; default: ${DEFAULT-VALUE}")
  private Endpoint endpoint = Endpoint.DEFAULT;

  @Option(names = "--dc", defaultValue = "2", description = "default: ${DEFAULT-VALUE}")
  private int dc = 2;

  @Mixin private SchemaOption schema = new SchemaOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Commands.require(spec, device >= 1 && device <= 32, "--device " + device, "1 to 32");
    WorldSeed world = ScenarioFile.read(scenario, schema.read()).world();
    PrintWriter out = Commands.out(spec);
    if (account == null) {
      world
          .accounts()
          .forEach(each -> out.println(each.name() + "\t" + string(world, each.name())));
    } else {
      out.println(string(world, known(world, account)));
    }
    out.flush();
    return ExitCode.FINE;
  }

  private String string(WorldSeed world, String name) {
    AuthKey key = AuthKey.minted(world.seed(), name, device);
    return format.encode(new StoredSession(dc, endpoint.host(), endpoint.port(), key));
  }

  private String known(WorldSeed world, String name) {
    List<String> names = world.accounts().stream().map(AccountSeed::name).toList();
    if (!names.contains(name)) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          "No account «" + name + "» in " + world.name() + ": it has " + String.join(", ", names));
    }
    return name;
  }
}
