// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.util.Arrays;

/** Numbers that leave in the order in which they came. */
final class IntQueue {
  private int[] places = new int[64]; // a power of two of them, used in a ring
  private int first;
  private int size;

  void addLast(int number) {
    if (size == places.length) {
      grow();
    }
    places[(first + size++) & (places.length - 1)] = number;
  }

  /** Takes the oldest; there must be one. */
  int removeFirst() {
    int number = places[first];
    first = (first + 1) & (places.length - 1);
    size--;
    return number;
  }

  void clear() {
    first = 0;
    size = 0;
  }

  /** The oldest comes to stand in the first place. */
  private void grow() {
    int[] more = Arrays.copyOfRange(places, first, first + 2 * size);
    System.arraycopy(places, 0, more, size - first, first);
    places = more;
    first = 0;
  }
}
