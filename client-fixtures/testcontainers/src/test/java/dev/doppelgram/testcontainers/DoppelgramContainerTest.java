// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** What an engine would be asked for; none is needed to say so. */
class DoppelgramContainerTest {
  private static final DockerImageName IMAGE = DockerImageName.parse("doppelgram:0.1.0");

  @Test
  void thePortIsKnownToTheServerAndBelow32768() {
    try (DoppelgramContainer container = new DoppelgramContainer(IMAGE)) {
      assertThatThrownBy(container::port).hasMessage("the container has not started");
      container.publish("127.0.0.1", 21_234);
      assertThat(container.port()).isEqualTo(21_234);
      assertThat(container.getExposedPorts()).containsExactly(20_443);
      assertThat(container.getPortBindings()).singleElement().asString().startsWith("21234:20443");
      assertThat(container.getEnvMap())
          .containsEntry("DOPPELGRAM_ADVERTISE", "127.0.0.1:21234")
          .containsEntry("DOPPELGRAM_ALLOW_HOST", "127.0.0.1");
    }
  }

  @Test
  @SuppressWarnings("deprecation") // Testcontainers has no other look at what will be copied
  void aScenarioIsCopiedWhereTheServerReadsIt(@TempDir Path folder) throws Exception {
    Path yaml = Files.writeString(folder.resolve("book-club.yaml"), "doppelgram: 1\n");
    try (DoppelgramContainer container =
        new DoppelgramContainer(IMAGE).withScenario(MountableFile.forHostPath(yaml)).strict()) {
      assertThat(container.getCopyToFileContainerPathMap())
          .containsValue("/scenarios/scenario.yaml");
      assertThat(container.getEnvMap())
          .containsEntry("DOPPELGRAM_SCENARIO", "/scenarios/scenario.yaml")
          .containsEntry("DOPPELGRAM_STRICT", "true");
    }
  }

  @Test
  void aDataCentreIsOneOfNine() {
    try (DoppelgramContainer container = new DoppelgramContainer(IMAGE)) {
      assertThat(container.withDc(4).getEnvMap()).containsEntry("DOPPELGRAM_DC", "4");
      assertThatThrownBy(() -> container.withDc(0)).hasMessage("DC 0 (expected: 1..9)");
    }
  }
}
