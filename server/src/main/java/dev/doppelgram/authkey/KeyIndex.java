// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import java.util.function.IntPredicate;

/**
 * Numbers by the ids of auth keys: eight bytes a place and no objects. Half of an id is kept, so
 * that a find has to be confirmed.
 */
final class KeyIndex {
  private static final int LEAST = 64;

  private long[] places = new long[LEAST]; // half an id, then the number from 1; 0 where none is
  private int size;

  /**
   * @param number from 0
   */
  void put(long id, int number) {
    if (++size > places.length / 4 * 3) {
      grow();
    }
    place(half(id), number + 1);
  }

  /**
   * The number that was put for an id; -1 if there is none.
   *
   * @param confirmed whether a number, which was put for this id or one that resembles it, is meant
   */
  int find(long id, IntPredicate confirmed) {
    int half = half(id);
    for (int at = start(half); places[at] != 0; at = next(at)) {
      int number = (int) places[at] - 1;
      if ((int) (places[at] >>> Integer.SIZE) == half && confirmed.test(number)) {
        return number;
      }
    }
    return -1;
  }

  private void place(int half, int numberFromOne) {
    int at = start(half);
    while (places[at] != 0) {
      at = next(at);
    }
    places[at] = ((long) half << Integer.SIZE) | numberFromOne;
  }

  private void grow() {
    long[] before = places;
    places = new long[before.length * 2];
    for (long place : before) {
      if (place != 0) {
        place((int) (place >>> Integer.SIZE), (int) place);
      }
    }
  }

  private int start(int half) {
    return half & (places.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (places.length - 1);
  }

  /** Ids are hashes: any half of one is as good as another. */
  private static int half(long id) {
    return (int) (id >>> Integer.SIZE);
  }
}
