// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The definitions that come with this library, in {@code tl/} on the class path. */
final class SchemaResources {
  private SchemaResources() {}

  /** Those of the protocol itself. */
  static Definitions service() {
    return new DefinitionMap(new SchemaParser("mtproto.tl").parse(lines("mtproto.tl")));
  }

  /** Those of the API, each read when first needed. */
  static Definitions api() {
    return Api.TEXT;
  }

  private static final class Api {
    static final Definitions TEXT = new SchemaText("api.tl", text("api.tl"));
  }

  static List<String> lines(String resource) {
    return text(resource).lines().toList();
  }

  private static String text(String resource) {
    try (InputStream stream = SchemaResources.class.getResourceAsStream("/tl/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
