// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import dev.doppelgram.tl.FurtherDefinitions;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with definitions that the server does not have: TL text as client libraries keep it, or
 * JSON of the form {@code {"constructors": […], "methods": […]}} or mtcute's {@code {"l": …, "e":
 * […]}}.
 */
public final class SchemaFile {
  private static final Logger log = LoggerFactory.getLogger(SchemaFile.class);

  private SchemaFile() {}

  /**
   * A schema with the definitions of a file. Those that it has already are passed over, and so is,
   * with a warning, another name or form of what it has. A name that is new is valid in all layers,
   * a new definition of a name in the one that the file names in a line {@code // LAYER 198} or a
   * JSON field {@code layer} or {@code l}.
   *
   * @throws IOException if the file cannot be read
   * @throws dev.doppelgram.tl.TlException naming file and line, if it is no schema or contradicts
   *     itself
   */
  public static Schema addTo(Schema schema, Path file) throws IOException {
    FurtherDefinitions definitions =
        read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    return schema.with(definitions, what -> log.warn("passed over: {}", what));
  }

  static FurtherDefinitions read(String name, String text) throws IOException {
    return text.stripLeading().startsWith("{")
        ? JsonForm.read(name, text)
        : TextForm.read(name, text);
  }
}
