// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static java.util.stream.Collectors.joining;

import dev.doppelgram.control.ConnectProgram;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code connect}: a program that points a stock client at this server. */
@Command(
    name = "connect",
    description = "Prints the lines that point a client at this server, ready to be run.",
    footer = {
      "",
      "They come in with the session string of an account, the first user of the",
      "scenario unless --account names another. The server's key is for a login."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_TEXT,
      ExitCode.FAILED_TEXT,
      ExitCode.USAGE_TEXT,
      ExitCode.SCENARIO_TEXT
    },
    mixinStandardHelpOptions = true)
final class ConnectCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "CLIENT",
      converter = ClientReader.class,
      description = "${COMPLETION-CANDIDATES}")
  private ConnectProgram client = ConnectProgram.GRAMJS;

  @Mixin private SessionOptions options = new SessionOptions();

  @Mixin private RsaKeyOption rsaKey = new RsaKeyOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    WorldSeed world = options.world();
    AccountSeed account = options.account(world).orElseGet(() -> firstUser(world));
    RsaPublicKey key = rsaKey.read().publicKey();
    PrintWriter out = Commands.out(spec);
    out.print(
        client.text(
            new ConnectProgram.Facts(
                account.name(),
                Summary.login(account),
                options.endpoint().host(),
                options.endpoint().port(),
                options.dc(),
                key,
                format -> options.session(format, world, account))));
    out.flush();
    return ExitCode.FINE;
  }

  private AccountSeed firstUser(WorldSeed world) {
    return world.accounts().stream()
        .filter(each -> !each.isBot())
        .findFirst()
        .orElseThrow(() -> Commands.wrongUsage(spec, world.name() + " has no user"));
  }

  static final class ClientReader implements ITypeConverter<ConnectProgram> {
    @Override
    public ConnectProgram convert(String text) {
      for (ConnectProgram client : ConnectProgram.values()) {
        if (client.toString().equalsIgnoreCase(text)) {
          return client;
        }
      }
      String known =
          Stream.of(ConnectProgram.values()).map(ConnectProgram::toString).collect(joining(", "));
      throw new TypeConversionException("expected one of " + known + ", got «" + text + "»");
    }
  }
}
