// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Objects as text, on one line and of bounded length. */
final class TlText {
  private static final int MOST = 1 << 16;
  private static final int MOST_BYTES_SHOWN = 256;

  private final StringBuilder text = new StringBuilder();

  private TlText() {}

  static String of(TlObject object) {
    TlText text = new TlText();
    text.object(object);
    return text.text.toString();
  }

  private void object(TlObject object) {
    text.append(object.name());
    int before = text.length();
    object.forEach(
        (field, value) -> {
          if (text.length() <= MOST) {
            text.append(text.length() == before ? "{" : ", ").append(field).append(": ");
            value(value);
          }
        });
    if (text.length() > before) {
      text.append(text.length() > MOST ? "…}" : "}");
    }
  }

  private void value(Object value) {
    if (value instanceof TlObject object) {
      object(object);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof byte[] bytes) {
      bytes(bytes);
    } else if (value instanceof String string) {
      text.append('"').append(ClientText.shown(string)).append('"');
    } else {
      text.append(value);
    }
  }

  private void list(List<?> list) {
    text.append('[');
    String separator = "";
    for (Object element : list) {
      if (text.length() > MOST) {
        text.append("…");
        break;
      }
      text.append(separator);
      value(element);
      separator = ", ";
    }
    text.append(']');
  }

  private void bytes(byte[] bytes) {
    if (bytes.length <= MOST_BYTES_SHOWN) {
      text.append("0x").append(HexFormat.of().formatHex(bytes));
    } else {
      text.append("0x")
          .append(HexFormat.of().formatHex(Arrays.copyOf(bytes, MOST_BYTES_SHOWN)))
          .append("… (%d bytes)".formatted(bytes.length));
    }
  }
}
