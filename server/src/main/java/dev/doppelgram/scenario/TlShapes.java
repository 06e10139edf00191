// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.tl.Type;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How TL's basic types are written. */
final class TlShapes {
  private static final String HEX = "0x";
  private static final String BASE64 = "base64:";

  private static final Shape<Integer> INT = Shape.smallNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);
  private static final Shape<Double> DOUBLE = Shape.of("a number such as `0.5`", TlShapes::number);
  private static final Shape<String> STRING = Shape.text("a text", text -> true);

  private TlShapes() {}

  /**
   * The shape of a type.
   *
   * @throws IllegalArgumentException for one that nobody writes down
   */
  static Shape<?> of(Type.Basic type) {
    return switch (type) {
      case INT -> INT;
      case LONG -> Shape.LONG;
      case DOUBLE -> DOUBLE;
      case STRING -> STRING;
      case BYTES -> bytes("bytes", -1);
      case INT128 -> bytes("16 bytes", 16);
      case INT256 -> bytes("32 bytes", 32);
      case BOOL, TRUE -> Shapes.FLAG;
      case FLAGS, OBJECT -> throw new IllegalArgumentException(type.toString());
    };
  }

  private static Shape<byte[]> bytes(String what, int size) {
    return Shape.of(
        what + " as `0x01ff` or `base64:Af8=`",
        text -> {
          byte[] bytes = bytes(text);
          return bytes == null || (size >= 0 && bytes.length != size) ? null : bytes;
        });
  }

  private static byte @Nullable [] bytes(String text) {
    try {
      if (text.startsWith(HEX)) {
        return HexFormat.of().parseHex(text.substring(HEX.length()));
      }
      return text.startsWith(BASE64)
          ? Base64.getDecoder().decode(text.substring(BASE64.length()))
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
