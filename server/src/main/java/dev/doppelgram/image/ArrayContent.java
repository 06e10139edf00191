// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in an array of any kind. */
final class ArrayContent {
  private ArrayContent() {}

  static List<@Nullable Object> elements(Object array) {
    int length = Array.getLength(array);
    List<@Nullable Object> elements = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  static void fill(Object array, List<@Nullable Object> elements) {
    if (Array.getLength(array) != elements.size()) {
      throw new UnreadableImageException("an array of another length");
    }
    for (int i = 0; i < elements.size(); i++) {
      Array.set(array, i, elements.get(i));
    }
  }
}
