// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The block {@code SHA1(data), data, padding}, whose data says itself where it ends: by its hash.
 */
final class HashedData {
  private static final int SHA1_LENGTH = 20;

  private HashedData() {}

  /**
   * The data of a block that begins at {@code offset} and fills the array, or null if none fits.
   *
   * @param shortestEnd no data ends before this index
   * @param step the data's length is a multiple of it
   */
  static byte @Nullable [] find(byte[] bytes, int offset, int shortestEnd, int step) {
    int from = offset + SHA1_LENGTH;
    byte[] hash = Arrays.copyOfRange(bytes, offset, Math.min(from, bytes.length));
    int shortest = Math.max(0, shortestEnd - from);
    for (int length = shortest; from + length <= bytes.length; length += step) {
      MessageDigest sha1 = Digests.sha1();
      sha1.update(bytes, from, length);
      if (MessageDigest.isEqual(sha1.digest(), hash)) {
        return Arrays.copyOfRange(bytes, from, from + length);
      }
    }
    return null;
  }
}
