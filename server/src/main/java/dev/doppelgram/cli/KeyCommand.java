// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.crypto.RsaPublicKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code key}: the public key that a client must know before it can log in afresh. */
@Command(
    name = "key",
    description = "Prints the server's public RSA key.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_TEXT, ExitCode.FAILED_TEXT, ExitCode.USAGE_TEXT},
    mixinStandardHelpOptions = true)
final class KeyCommand implements Callable<Integer> {

  /** How the key is written. */
  enum Format {
    PKCS1,
    SPKI,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      defaultValue = "pkcs1",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
  private Format format = Format.PKCS1;

  @Mixin private RsaKeyOption rsaKey = new RsaKeyOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    RsaPrivateKey key = rsaKey.read();
    PrintWriter out = Commands.out(spec);
    RsaPublicKey publicKey = key.publicKey();
    switch (format) {
      case PKCS1 -> out.print(publicKey.toPkcs1Pem());
      case SPKI -> out.print(publicKey.toSpkiPem());
      case JSON -> out.println(json(publicKey));
    }
    out.flush();
    return ExitCode.FINE;
  }

  /** Numbers as strings: they do not fit what JSON readers make of a number. */
  private static String json(RsaPublicKey key) {
    return String.format(
        "{\"n\": \"%s\", \"e\": \"%s\", \"fingerprint\": \"%s\", \"fingerprint_signed\": \"%d\"}",
        key.n(), key.e(), HexFormat.of().toHexDigits(key.fingerprint()), key.fingerprint());
  }
}
