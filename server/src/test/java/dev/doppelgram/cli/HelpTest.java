// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class HelpTest {

  @Test
  void theProgramsHelpNamesEveryCommand() {
    Ran help = Ran.of("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains(
            "serve",
            "sessions",
            "key",
            "connect",
            "patch-key",
            "validate",
            "errors",
            "health",
            "completion",
            "man");
    assertThat(help.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "sessions",
        "key",
        "connect",
        "patch-key",
        "validate",
        "errors",
        "health",
        "completion",
        "man"
      })
  void everyCommandHasHelpOfItsOwn(String command) {
    Ran help = Ran.of(command, "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: doppelgram " + command);
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 90);
    assertThat(Ran.of("help", command).out()).isEqualTo(help.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "sessions",
        "key",
        "connect",
        "patch-key",
        "validate",
        "errors",
        "health",
        "completion",
        "man"
      })
  void anUnknownOptionIsWrongUsageOfEveryCommand(String command) {
    Ran wrong = Ran.of(command, "--frobnicate");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err().lines())
        .hasSize(2)
        .last()
        .isEqualTo("Help: doppelgram " + command + " --help");
  }

  @Test
  void anUnknownCommandIsWrongUsage() {
    assertThat(Ran.of("frobnicate").exitCode()).isEqualTo(2);
  }

  @Test
  void completionNamesCommandsAndTheirOptions() {
    Ran completion = Ran.of("completion");

    assertThat(completion.exitCode()).isZero();
    assertThat(completion.out())
        .startsWith("#!/usr/bin/env bash")
        .contains("complete -F _complete_doppelgram", "patch-key", "--mtproxy-secret");
  }

  @Test
  void sessionsListsEveryFormat() {
    assertThat(Ran.of("sessions", "--help").out())
        .contains("gramjs, telethon, pyrogram, mtcute, gotd, hex");
  }
}
