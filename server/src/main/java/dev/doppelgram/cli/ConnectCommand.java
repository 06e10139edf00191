// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code connect}: a program that points a stock client at this server. */
@Command(
    name = "connect",
    description = "Prints the lines that point a client at this server, ready to be run.",
    footer = {
      "",
      "They come in with the session string of an account, the first user of the",
      "scenario unless --account names another. The server's key is for a login."
    },
    mixinStandardHelpOptions = true)
final class ConnectCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.]+)}}");

  @Parameters(
      paramLabel = "CLIENT",
      converter = Client.Reader.class,
      description = "${COMPLETION-CANDIDATES}")
  private Client client = Client.GRAMJS;

  @Mixin private SessionOptions options = new SessionOptions();

  @Mixin private RsaKeyOption rsaKey = new RsaKeyOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    WorldSeed world = options.world();
    AccountSeed account = options.account(world).orElseGet(() -> firstUser(world));
    RsaPublicKey key = rsaKey.read().publicKey();
    Matcher places = PLACE.matcher(client.template());
    PrintWriter out = Commands.out(spec);
    out.print(
        places.replaceAll(
            place -> Matcher.quoteReplacement(fact(place.group(1), world, account, key))));
    out.flush();
    return ExitCode.FINE;
  }

  private AccountSeed firstUser(WorldSeed world) {
    return world.accounts().stream()
        .filter(each -> !each.isBot())
        .findFirst()
        .orElseThrow(() -> Commands.wrongUsage(spec, world.name() + " has no user"));
  }

  private String fact(String name, WorldSeed world, AccountSeed account, RsaPublicKey key) {
    return switch (name) {
      case "account" -> account.name();
      case "login" -> Summary.login(account);
      case "host" -> options.endpoint().host();
      case "port" -> String.valueOf(options.endpoint().port());
      case "code" -> String.valueOf(options.dc()).repeat(5);
      case "dc" -> String.valueOf(options.dc());
      case "key.n" -> key.n().toString();
      case "key.e" -> key.e().toString();
      case "key.fingerprint" -> String.valueOf(key.fingerprint());
      case "key.pem" -> key.toPkcs1Pem().strip();
      default -> options.session(format(name), world, account);
    };
  }

  /** The format that {@code session.FORMAT} names. */
  private static SessionFormat format(String name) {
    return SessionFormat.valueOf(name.substring(name.indexOf('.') + 1).toUpperCase(Locale.ROOT));
  }
}
