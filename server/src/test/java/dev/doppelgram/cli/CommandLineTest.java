// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.Doppelgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class CommandLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(run("serve", "--prot", "1")).isEqualTo(2);
    assertThat(err()).contains("--prot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port=99999", "--dc=0", "--mtproxy-secret=xyz", "--advertise=nowhere"})
  void anImpossibleValueIsWrongUsage(String option) {
    assertThat(run(option)).isEqualTo(2);
    assertThat(err()).contains(option.substring(0, option.indexOf('=')));
  }

  @Test
  void helpIsThereOnEveryLevel() {
    assertThat(run("--help")).isZero();
    assertThat(run("serve", "--help")).isZero();
    assertThat(out()).contains("sessions", "validate", "--mtproxy-secret");
  }

  @Test
  void aPortInUseHasItsOwnExitCode() throws IOException {
    try (Doppelgram server = Doppelgram.start()) {
      assertThat(run("--port", String.valueOf(server.port()))).isEqualTo(4);
      assertThat(err()).contains("cannot listen on 127.0.0.1:" + server.port());
    }
  }

  @Test
  void aWrongScenarioIsToldWithEveryMistake(@TempDir Path directory) throws IOException {
    Path file = scenario(directory, "doppelgram: 1\nname: x\nchatz: {}\naccounts: {a: {id: -1}}\n");

    assertThat(run("validate", file.toString())).isEqualTo(3);
    assertThat(out()).contains(file + ":3:1: ").contains(file + ":4:20: ");
    assertThat(run("--scenario", file.toString())).isEqualTo(3);
    assertThat(err()).contains(file + ":3:1: ");
  }

  @Test
  void aRightScenarioIsNothingToTalkAbout() {
    assertThat(run("validate", "../scenarios/builtin.yaml")).isZero();
    assertThat(out()).isEmpty();
  }

  @Test
  void theDefinitionsOfASchemaFileMayBeInAScenario(@TempDir Path directory) throws IOException {
    Path schema =
        Files.writeString(
            directory.resolve("support.tl"),
            """
            test.support#17c6b5f7 phone_number:string user:User = test.Support;
            ---functions---
            test.getSupport#9cdf08ce = test.Support;
            """);
    Path scenario =
        scenario(
            directory,
            """
            doppelgram: 1
            faults:
              - method: test.getSupport
                do: {answer: {_: test.support, phone_number: '1', user: {_: userEmpty, id: 1}}}
            """);

    assertThat(run("validate", scenario.toString())).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(run("validate", "--schema", schema.toString(), scenario.toString()))
        .isEqualTo(ExitCode.FINE);
  }

  @Test
  void aMistakeInASchemaFileIsToldWithItsLine(@TempDir Path directory) throws IOException {
    Path schema = Files.writeString(directory.resolve("wrong.tl"), "// mine\na#1 b:Unheard = A;");

    assertThat(run("serve", "--schema", schema.toString())).isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("wrong.tl:2: a: field b: nothing makes a «Unheard»");
  }

  @Test
  void aFileThatIsNotThereFails() {
    assertThat(run("validate", "no-such.yaml")).isEqualTo(1);
    assertThat(err()).contains("no-such.yaml");
  }

  @Test
  void aSessionStringFollowsFromSeedAccountAndDevice(@TempDir Path directory) throws IOException {
    Path file =
        scenario(
            directory,
            """
            doppelgram: 1
            name: x
            seed: 42
            accounts: {alice: {id: 1, phone: "+9996621001", first_name: Alice}}
            """);

    assertThat(
            run("sessions", "--scenario", file.toString(), "--account", "alice", "--format", "hex"))
        .isZero();
    assertThat(out().strip())
        .hasSize(512)
        .startsWith("fd36bf275f9e9ca4")
        .endsWith("4189cc68e6505a59");
  }

  @Test
  void sessionsListsEveryAccountUnlessOneIsNamed() {
    assertThat(run("sessions", "--format", "gramjs")).isZero();
    assertThat(out().lines()).anyMatch(line -> line.startsWith("alice\t1"));
    assertThat(run("sessions", "--format", "gramjs", "--account", "nobody")).isEqualTo(2);
    assertThat(err()).contains("No account «nobody»", "alice");
  }

  @Test
  void theKeyIsPrintedInThreeForms() {
    assertThat(run("key")).isZero();
    assertThat(run("key", "--format", "spki")).isZero();
    assertThat(run("key", "--format", "json")).isZero();
    assertThat(out())
        .contains("BEGIN RSA PUBLIC KEY", "BEGIN PUBLIC KEY")
        .contains("\"fingerprint\": \"ad3e4a9373bd12c9\"")
        .contains("\"fingerprint_signed\": \"-5963246859429539127\"");
  }

  @Test
  void errorsTellsHowToGetEach() {
    assertThat(run("errors", "messages.checkChatInvite")).isZero();
    assertThat(out())
        .contains("INVITE_HASH_EXPIRED", "CHANNEL_PRIVATE", "Timeout")
        .contains("how: an empty hash")
        .contains("how: by rule or magic hash only: a fault inside the service");
    assertThat(run("errors", "messages.checkChatInvit")).isEqualTo(1);
    assertThat(err()).contains("messages.checkChatInvite");
  }

  private static Path scenario(Path directory, String yaml) throws IOException {
    return Files.writeString(directory.resolve("scenario.yaml"), yaml);
  }

  private int run(String... args) {
    return Main.run(
        new Console(InputStream.nullInputStream(), writer(out), writer(err), Map.of(), false),
        args);
  }

  private static PrintWriter writer(ByteArrayOutputStream bytes) {
    return new PrintWriter(bytes, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
