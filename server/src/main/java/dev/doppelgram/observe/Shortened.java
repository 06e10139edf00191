// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import dev.doppelgram.tl.ClientText;
import dev.doppelgram.tl.TlObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An object as the journal keeps it: texts and bytes above 4096 as a text of their beginning, their
 * length and a digest; of vectors, once the whole is above 64 KiB, the first elements and an object
 * {@code shortened} that says how many there were.
 */
final class Shortened {
  private static final int MOST = 4096;
  private static final int BEGINNING = 256;
  private static final int MOST_OF_AN_OBJECT = 64 << 10;
  private static final int OF_AN_OBJECT = 48;
  private static final int OF_A_FIELD = 8;
  private static final int OF_A_VALUE = 24;

  private int left = MOST_OF_AN_OBJECT;

  private Shortened() {}

  /** A copy of an object that is not short. */
  static TlObject of(TlObject object) {
    return new Shortened().object(object);
  }

  /** Whether nothing in an object of this weight can be long. */
  static boolean isShort(int weight) {
    return weight <= MOST;
  }

  /** A text or bytes; the same where they are not long. */
  static Object of(Object value) {
    if (value instanceof String text && text.length() > MOST) {
      return ClientText.shortened(text, BEGINNING);
    }
    return value instanceof byte[] bytes && bytes.length > MOST ? beginning(bytes) : value;
  }

  /** About how many bytes of memory a value takes. */
  static int weight(Object value) {
    if (value instanceof TlObject object) {
      int[] weight = {OF_AN_OBJECT};
      object.forEach((field, held) -> weight[0] += OF_A_FIELD + weight(held));
      return weight[0];
    }
    if (value instanceof List<?> list) {
      int weight = OF_AN_OBJECT;
      for (Object element : list) {
        weight += OF_A_FIELD + weight(element);
      }
      return weight;
    }
    if (value instanceof String text) {
      return OF_AN_OBJECT + 2 * text.length();
    }
    return value instanceof byte[] bytes ? OF_A_VALUE + bytes.length : OF_A_VALUE;
  }

  private TlObject object(TlObject object) {
    left -= OF_AN_OBJECT;
    TlObject.Builder kept = TlObject.named(object.name());
    object.forEach(
        (field, value) -> {
          left -= OF_A_FIELD;
          kept.set(field, value(value));
        });
    return kept.build().withId(object.id());
  }

  private Object value(Object value) {
    if (value instanceof TlObject object) {
      return object(object);
    }
    if (value instanceof List<?> list) {
      return list(list);
    }
    Object kept = of(value);
    left -= weight(kept);
    return kept;
  }

  private List<Object> list(List<?> list) {
    List<Object> kept = new ArrayList<>();
    for (Object element : list) {
      if (left <= 0) {
        String digest = ClientText.digest(list.toString().getBytes(StandardCharsets.UTF_8));
        kept.add(TlObject.of("shortened", "elements", list.size(), "sha256", digest));
        break;
      }
      left -= OF_A_FIELD;
      kept.add(value(element));
    }
    return kept;
  }

  private static String beginning(byte[] bytes) {
    return "0x%s… (%d bytes, sha256 %s…)"
        .formatted(
            HexFormat.of().formatHex(Arrays.copyOf(bytes, BEGINNING / 2)),
            bytes.length,
            ClientText.digest(bytes));
  }
}
