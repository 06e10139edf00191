// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.control.ConnectProgram;
import dev.doppelgram.crypto.RsaPrivateKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class ConnectCommandTest {

  @ParameterizedTest
  @EnumSource
  void everyClientIsToldWhereToGo(ConnectProgram client) {
    Ran connect = Ran.of("connect", client.toString(), "--endpoint", "127.0.0.2:1234");

    assertThat(connect.exitCode()).isZero();
    assertThat(connect.out()).contains("127.0.0.2", "1234").doesNotContainPattern("\\{\\{[a-z]");
    assertThat(connect.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gramjs, gramjs", "teleproto, gramjs", "mtcute, mtcute", "telethon, telethon",
    "pyrogram, pyrogram", "kurigram, pyrogram", "gotd, gotd", "grammers, hex",
    "madelineproto, hex", "browsers, gramjs", "browsers, mtcute"
  })
  void aClientThatTakesASessionComesWithIt(String client, String format) {
    String[] who = {"--account", "bob", "--device", "3"};
    String session = run(who, "sessions", "--format", format).out().strip();

    assertThat(run(who, "connect", client).out()).contains(session, "bob");
  }

  @Test
  void aClientThatTakesNoSessionIsToldHowToLogIn() {
    assertThat(Ran.of("connect", "tdlib", "--account", "bob").out())
        .contains("bob: +9996621002, code 11111")
        .contains("patch-key")
        .contains("--dc 1 --socks-port 1080");
  }

  @ParameterizedTest
  @CsvSource({
    "bob, +9996621002",
    "dave, '+9996621004, password hunter2'",
    "usher, bot token 1007:usher"
  })
  void theProgramForJavaLogsInByItself(String account, String login) {
    assertThat(Ran.of("connect", "tdl-coroutines", "--account", account).out())
        .contains("LOGIN = \"" + login + "\"; // " + account)
        .contains("patch-key linux/x64/libtdjsonjava.so")
        .contains("--dc 1 --socks-port 1080");
  }

  @ParameterizedTest
  @EnumSource
  void everyClientSaysWhatToInstallAndWhetherItWasRun(ConnectProgram client) {
    assertThat(Ran.of("connect", client.toString()).out())
        .containsPattern(
            "npm install|pip install|go get|cargo add|composer require|@mtcute/web|dependency:copy")
        .containsPattern("(CI|mvn verify -Pclients) (runs|does|replays)");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GRAMMERS", "TDLIB", "TDL_COROUTINES"})
  void everyClientThatCanBeGivenAKeyIsGivenIt(ConnectProgram client) {
    String connect = Ran.of("connect", client.toString()).out();

    assertThat(connect)
        .containsAnyOf(
            RsaPrivateKey.testKey().publicKey().toPkcs1Pem().strip(),
            RsaPrivateKey.testKey().publicKey().n().toString());
  }

  @Test
  void theFirstUserComesUnlessAnotherIsNamed(@TempDir Path directory) throws IOException {
    String scenario =
        """
        doppelgram: 1
        accounts:
          usher: {id: 1, bot_token: "1:usher", first_name: Usher}
          alice: {id: 2, phone: "+9996621002", first_name: Alice}
        """;
    String file = Files.writeString(directory.resolve("two.yaml"), scenario).toString();

    assertThat(Ran.of("connect", "telethon", "--scenario", file).out()).contains("# alice");
    assertThat(Ran.of("connect", "telethon", "--scenario", file, "--account", "usher").out())
        .contains("# usher");
  }

  @Test
  void aScenarioWithoutUsersNeedsAName(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("empty.yaml"), "doppelgram: 1\nname: empty\n");

    Ran connect = Ran.of("connect", "telethon", "--scenario", file.toString());

    assertThat(connect.exitCode()).isEqualTo(2);
    assertThat(connect.err()).contains("empty has no user");
  }

  @Test
  void anUnknownClientIsToldWhichAreKnown() {
    Ran connect = Ran.of("connect", "winrar");

    assertThat(connect.exitCode()).isEqualTo(2);
    assertThat(connect.out()).isEmpty();
    assertThat(connect.err())
        .contains(
            "gramjs, teleproto, mtcute, telethon, pyrogram, kurigram, gotd, grammers,"
                + " madelineproto, tdlib, tdl-coroutines, browsers, got «winrar»");
  }

  @Test
  void withoutAClientItIsWrongUsage() {
    assertThat(Ran.of("connect").exitCode()).isEqualTo(2);
  }

  @Test
  void aClientsNameMayBeWrittenAsItsMakersDo() {
    assertThat(Ran.of("connect", "GramJS")).isEqualTo(Ran.of("connect", "gramjs"));
  }

  @Test
  void aKeyFileThatIsNotThereFails() {
    Ran connect = Ran.of("connect", "gramjs", "--rsa-key", "no-such.pem");

    assertThat(connect.exitCode()).isEqualTo(1);
    assertThat(connect.err()).contains("no-such.pem");
  }

  private static Ran run(String[] options, String... command) {
    return Ran.of(Stream.of(command, options).flatMap(Stream::of).toArray(String[]::new));
  }
}
