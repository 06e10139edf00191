package dev.doppelgram.schemafile;

import dev.doppelgram.tl.FurtherDefinitions;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with definitions that the server does not have: TL text as client libraries keep it, or
 * JSON of the form {@code {"constructors": […], "methods": […]}}.
 */
public final class SchemaFile {
  private SchemaFile() {}

  /**
   * A schema with the definitions of a file. They are valid in all layers, or in the one that the
   * file names in a line {@code // LAYER 198} or a JSON field {@code layer}; those that the schema
   * has already are passed over.
   *
   * @throws IOException if the file cannot be read
   * @throws dev.doppelgram.tl.TlException naming file and line, if it is no schema or contradicts
   *     what the schema has
   */
  public static Schema addTo(Schema schema, Path file) throws IOException {
    return schema.with(read(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
  }

  static FurtherDefinitions read(String name, String text) throws IOException {
    return text.stripLeading().startsWith("{")
        ? JsonForm.read(name, text)
        : TextForm.read(name, text);
  }
}
