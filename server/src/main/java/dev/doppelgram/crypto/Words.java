// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian 64-bit words inside byte arrays: ids and salts as they lie on the wire. */
final class Words {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  static long get(byte[] bytes, int offset) {
    return (long) LONGS.get(bytes, offset);
  }

  static void put(byte[] bytes, int offset, long word) {
    LONGS.set(bytes, offset, word);
  }
}
