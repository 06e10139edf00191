// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.crypto.PublicKeyPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code patch-key}: a copy of a program that trusts this server instead of Telegram's. */
@Command(
    name = "patch-key",
    description = "Copies a program, with the server's key in the place of Telegram's.",
    footer = {
      "",
      "For clients that have Telegram's public keys compiled in: libtdjson, Telegram",
      "Desktop, Android's libtmessages. The copy is as long as the program."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_TEXT, ExitCode.FAILED_TEXT, ExitCode.USAGE_TEXT},
    mixinStandardHelpOptions = true)
final class PatchKeyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The program or library; it is only read.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "Where the copy goes; folders are made, an existing file is replaced.")
  private Path output = Path.of("");

  @Mixin private RsaKeyOption rsaKey = new RsaKeyOption();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(output) && Files.isSameFile(file, output)) {
      throw Commands.wrongUsage(spec, "-o " + output + " (expected: another file than FILE)");
    }
    byte[] program = Files.readAllBytes(file);
    int replaced = new PublicKeyPatch(rsaKey.read().publicKey()).apply(program);
    if (replaced == 0) {
      throw new IOException(
          file
              + ": none of Telegram's public keys is in it as PEM; nothing was written"
              + " (a packed program, such as an .apk, must be unpacked first)");
    }
    Files.createDirectories(output.toAbsolutePath().resolveSibling(""));
    Files.copy(file, output, StandardCopyOption.REPLACE_EXISTING);
    Files.write(output, program);
    Commands.out(spec)
        .println(
            output
                + ": "
                + replaced
                + (replaced == 1 ? " public key" : " public keys")
                + " replaced");
    return ExitCode.FINE;
  }
}
