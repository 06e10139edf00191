// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/** Natural numbers as the protocol's big-endian byte strings. */
final class BigEndian {
  private BigEndian() {}

  /** Exactly {@code length} bytes, zeros first; the number must fit. */
  static byte[] padded(BigInteger number, int length) {
    byte[] minimal = minimal(number);
    byte[] padded = new byte[length];
    System.arraycopy(minimal, 0, padded, length - minimal.length, minimal.length);
    return padded;
  }

  /** As few bytes as hold the number, without {@link BigInteger#toByteArray}'s sign bit. */
  static byte[] minimal(BigInteger number) {
    byte[] signed = number.toByteArray();
    return signed[0] == 0 ? Arrays.copyOfRange(signed, 1, signed.length) : signed;
  }
}
