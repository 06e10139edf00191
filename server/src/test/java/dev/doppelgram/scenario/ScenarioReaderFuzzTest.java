// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;

class ScenarioReaderFuzzTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  @FuzzTest(maxDuration = "1m")
  void anyFileIsReadOrExplained(byte[] yaml) {
    try {
      assertThat(ScenarioReader.read("f.yaml", yaml, NOW).world()).isNotNull();
    } catch (InvalidScenarioException e) {
      assertThat(e.mistakes()).isNotEmpty();
    }
  }
}
