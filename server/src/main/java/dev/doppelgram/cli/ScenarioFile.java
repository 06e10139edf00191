// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioReader;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The scenario that {@code --scenario} names, or the built-in one. */
final class ScenarioFile {
  /** In bytes. */
  private static final int LIMIT = 64 << 20;

  private ScenarioFile() {}

  static Scenario read(@Nullable Path file, Schema schema) throws IOException {
    Instant now = Instant.now();
    return file == null
        ? ScenarioReader.builtIn(now)
        : ScenarioReader.read(file.toString(), InputFile.read(file, LIMIT), now, schema);
  }
}
