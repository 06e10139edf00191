// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;

/** What stock GramJS computed; see gramjs-vectors.js for the how. */
final class GramjsVectors {
  private static final Properties VECTORS = new Properties();

  static {
    try (InputStream in = GramjsVectors.class.getResourceAsStream("gramjs-vectors.properties")) {
      VECTORS.load(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private GramjsVectors() {}

  static byte[] bytes(String name) {
    return HexFormat.of().parseHex(text(name));
  }

  /** A number that GramJS reads without a sign. */
  static long unsigned(String name) {
    return Long.parseUnsignedLong(text(name));
  }

  private static String text(String name) {
    return Objects.requireNonNull(VECTORS.getProperty(name), name);
  }
}
