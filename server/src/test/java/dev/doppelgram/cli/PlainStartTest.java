// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class PlainStartTest {
  @Test
  void whatIsLeftOutIsAsPicocliHasIt() {
    assertThat(of("")).isEqualTo(new PlainStart(null, 20_443, false));
    assertThat(of("serve")).isEqualTo(new PlainStart(null, 20_443, false));
  }

  @Test
  void theScenarioAndThePortMayComeInAnyOrder() {
    PlainStart both = new PlainStart(Path.of("a.yaml"), 0, false);

    assertThat(of("--scenario a.yaml --port 0")).isEqualTo(both);
    assertThat(of("serve --port 0 --scenario a.yaml")).isEqualTo(both);
    assertThat(of("serve a.yaml --port 0")).isEqualTo(both);
    assertThat(of("serve --exit-with-stdin --port 0 a.yaml"))
        .isEqualTo(new PlainStart(Path.of("a.yaml"), 0, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "sessions",
        "--port",
        "--port 65536",
        "--port -1",
        "--port x",
        "--port 1 --port 2",
        "--port=1",
        "--scenario --port",
        "--scenario @file",
        "--scenario a --scenario b",
        "--dc 3",
        "serve a b",
        "serve @file",
        "a.yaml",
        "--port 0 serve"
      })
  void anythingElseIsForPicocli(String arguments) {
    assertThat(of(arguments)).isNull();
  }

  private static @Nullable PlainStart of(String arguments) {
    return PlainStart.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));
  }
}
