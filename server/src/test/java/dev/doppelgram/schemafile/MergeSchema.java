// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import dev.doppelgram.tl.FurtherDefinitions;
import dev.doppelgram.tl.TlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes a new layer into the server's schema: {@code mvn -pl server test-compile exec:java@schema
 * -Dexec.args="FILE [LAYER]"}. The file is TL text or a client library's JSON, a whole layer; which
 * one it is has to be said where the file does not say it. Nothing is written unless all is right.
 */
public final class MergeSchema {
  private static final String SCHEMA = "src/main/resources/tl/api.tl";
  private static final String LAYERS = "src/main/java/dev/doppelgram/tl/Layers.java";

  private MergeSchema() {}

  public static void main(String[] args) throws IOException {
    if (args.length == 0 || args.length > 2) {
      System.err.println("expected FILE [LAYER]");
      System.exit(2);
    }
    Integer layer = args.length == 2 ? Integer.valueOf(args[1]) : null;
    Path module = Path.of(System.getProperty("doppelgram.module", ""));
    try {
      System.out.println(merge(module, Path.of(args[0]), layer));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Merges, and says what is to be looked at.
   *
   * @param module the folder of the server
   * @param layer null for the one that the file names
   * @throws IllegalArgumentException with all mistakes, each with its place; nothing is written
   *     then
   */
  static String merge(Path module, Path published, @Nullable Integer layer) throws IOException {
    FurtherDefinitions definitions = read(published);
    Integer named = layer == null ? definitions.layer() : layer;
    if (named == null) {
      throw new IllegalArgumentException(published + " does not say which layer it is of");
    }
    Path schema = module.resolve(SCHEMA);
    LayerMerge merge =
        LayerMerge.of(
            LayeredSchema.parse(Files.readString(schema)),
            definitions,
            named,
            serviceNames(schema.resolveSibling("mtproto.tl")));
    String report = MergeReport.of(merge, new NamesInUse(module.resolve("src/main/java")));
    Path layers = module.resolve(LAYERS);
    replace(
        layers, Files.readString(layers).replaceFirst("NEWEST = \\d+;", "NEWEST = " + named + ";"));
    replace(schema, merge.merged().text());
    return report;
  }

  private static FurtherDefinitions read(Path published) throws IOException {
    try {
      return SchemaFile.read(published.toString(), Files.readString(published));
    } catch (TlException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Set<String> serviceNames(Path mtproto) throws IOException {
    return Files.readAllLines(mtproto).stream()
        .filter(line -> line.contains("#") && line.endsWith(";"))
        .map(line -> line.substring(0, line.indexOf('#')))
        .collect(Collectors.toSet());
  }

  private static void replace(Path file, String text) throws IOException {
    Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), text);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
