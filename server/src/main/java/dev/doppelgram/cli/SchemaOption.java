// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.schemafile.SchemaFile;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --schema FILE}, of the commands that read scenarios. */
final class SchemaOption {
  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "More definitions, as TL text or JSON: for calls that rules answer.")
  private @Nullable Path file;

  /** The schema of the server, with the definitions of the file if one is named. */
  Schema read() throws IOException {
    return file == null ? Schema.telegram() : SchemaFile.addTo(Schema.telegram(), file);
  }
}
