// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.sessionstring.StoredSession;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whose session it is, on which device, and where its client will connect to. */
final class SessionOptions {

  @Option(
      names = "--scenario",
      paramLabel = "FILE",
      description = "The scenario; left out: the built-in one.")
  private @Nullable Path scenario;

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "One of the scenario's accounts; its session alone.")
  private @Nullable String account;

  @Option(
      names = "--device",
      paramLabel = "N",
      defaultValue = "1",
      description = "Each device of an account is a session of its own; default: ${DEFAULT-VALUE}")
  private int device = 1;

  @Option(
      names = "--endpoint",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:20443",
      converter = Endpoint.Reader.class,
      description = "Where the client will connect to; default: ${DEFAULT-VALUE}")
  private Endpoint endpoint = Endpoint.DEFAULT;

  @Option(
      names = "--dc",
      paramLabel = "N",
      defaultValue = "2",
      description = "The data centre's id; default: ${DEFAULT-VALUE}")
  private int dc = 2;

  @Mixin private ScenarioOptions reading = new ScenarioOptions();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  /** The world of the scenario. */
  WorldSeed world() throws IOException {
    Commands.require(spec, device >= 1 && device <= 32, "--device " + device, "1 to 32");
    Commands.require(spec, dc >= 1 && dc <= 255, "--dc " + dc, "1 to 255");
    return reading.read(scenario, reading.schema()).world();
  }

  /** The account that is named; empty if none is. Wrong usage if the world has no such account. */
  Optional<AccountSeed> account(WorldSeed world) {
    if (account == null) {
      return Optional.empty();
    }
    for (AccountSeed each : world.accounts()) {
      if (each.name().equals(account)) {
        return Optional.of(each);
      }
    }
    List<String> names = world.accounts().stream().map(AccountSeed::name).toList();
    throw Commands.wrongUsage(
        spec,
        "No account «" + account + "» in " + world.name() + ": it has " + String.join(", ", names));
  }

  /** The session string of an account. Wrong usage if the format has no room for the endpoint. */
  String session(SessionFormat format, WorldSeed world, AccountSeed user) {
    AuthKey key = AuthKey.minted(world.seed(), user.name(), device);
    try {
      return format.encode(
          new StoredSession(dc, endpoint.host(), endpoint.port(), key, user.id(), user.isBot()));
    } catch (IllegalArgumentException e) {
      throw Commands.wrongUsage(spec, "--endpoint: " + e.getMessage());
    }
  }

  Endpoint endpoint() {
    return endpoint;
  }

  int dc() {
    return dc;
  }
}
