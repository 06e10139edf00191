// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioReader;
import dev.doppelgram.schemafile.SchemaFile;
import dev.doppelgram.tl.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the commands that read scenarios read them. */
final class ScenarioOptions {
  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "More definitions, as TL text or JSON: for calls that rules answer.")
  private @Nullable Path schemaFile;

  @Option(
      names = "--scenario-limit",
      paramLabel = "SIZE",
      defaultValue = "64m",
      converter = SizeReader.class,
      description = "How large a scenario may be, such as 200m; default: ${DEFAULT-VALUE}")
  private int limit = 64 << 20;

  /** The schema of the server, with the definitions of the file if one is named. */
  Schema schema() throws IOException {
    return schemaFile == null ? Schema.telegram() : SchemaFile.addTo(Schema.telegram(), schemaFile);
  }

  /** The most bytes of a scenario. */
  int limit() {
    return limit;
  }

  /** The scenario of a file, or the built-in one. */
  Scenario read(@Nullable Path file, Schema schema) throws IOException {
    return read(file, schema, opened -> {});
  }

  /**
   * The scenario of a file, or the built-in one.
   *
   * @param opened takes each file that it is read from, and each photo
   */
  Scenario read(@Nullable Path file, Schema schema, Consumer<Path> opened) throws IOException {
    Instant now = Instant.now();
    if (file == null) {
      return ScenarioReader.builtIn(now);
    }
    ScenarioReader.Files files =
        new ScenarioReader.Files() {
          @Override
          public byte[] read(Path each) throws IOException {
            opened.accept(each);
            return each.equals(file)
                ? InputFile.read(each, limit)
                : ScenarioReader.Files.upTo(limit).read(each);
          }

          @Override
          public void photo(Path each) {
            opened.accept(each);
          }
        };
    return ScenarioReader.read(file, files, now, schema);
  }

  static final class SizeReader implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      String size = text.toLowerCase(Locale.ROOT);
      int shift = size.endsWith("k") ? 10 : size.endsWith("m") ? 20 : size.endsWith("g") ? 30 : 0;
      try {
        String digits = shift == 0 ? size : size.substring(0, size.length() - 1);
        long bytes = Math.multiplyExact(Long.parseLong(digits), 1L << shift);
        if (bytes > 0 && bytes <= Integer.MAX_VALUE - 8) {
          return (int) bytes;
        }
      } catch (NumberFormatException | ArithmeticException e) {
        // said below, with what was expected
      }
      throw new TypeConversionException("expected a size such as 200m, got «" + text + "»");
    }
  }
}
