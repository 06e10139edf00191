// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text of files. */
final class Utf8 {
  private Utf8() {}

  /**
   * The text; null where the bytes are none, which is then noted as a mistake.
   *
   * @param file null for the one that is read
   */
  static @Nullable String decode(byte[] utf8, @Nullable String file, Mistakes mistakes) {
    CharBuffer text = CharBuffer.allocate(utf8.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8), text, true);
    text.flip();
    if (result.isError()) {
      mistakes.add(Position.after(text.toString()).in(file), "not UTF-8");
      return null;
    }
    return text.toString();
  }
}
