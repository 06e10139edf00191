// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The id that follows from a definition: the CRC-32 of its text. */
public final class DefinitionChecksum {
  private DefinitionChecksum() {}

  /**
   * Eight hexadecimal digits or fewer, as in {@code name#id}.
   *
   * @param definition {@code name#id fields = Type;}
   */
  public static String of(String definition) {
    CRC32 crc = new CRC32();
    crc.update(hashedText(definition).getBytes(StandardCharsets.US_ASCII));
    return Long.toHexString(crc.getValue());
  }

  /** What is hashed: no id, no {@code true} flags, bare words. */
  private static String hashedText(String definition) {
    return definition
        .replaceFirst("#[0-9a-f]+", "")
        .replaceAll(" \\w+:flags2?\\.\\d+\\?true(?= )", "")
        .replaceAll("([:?])bytes\\b", "$1string")
        .replace('<', ' ')
        .replaceAll("[>{};]", "");
  }
}
