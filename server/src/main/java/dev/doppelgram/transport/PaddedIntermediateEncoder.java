// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;

/** Writes frames of padded intermediate framing; transport errors are not padded. */
final class PaddedIntermediateEncoder extends IntermediateEncoder {
  private final RandomGenerator random;
  private final int tailBound;

  PaddedIntermediateEncoder(Role role, RandomGenerator random) {
    this.random = random;
    // a client cuts off what exceeds whole words, so a server must not send more than 3 bytes
    tailBound = role == Role.CLIENT ? 16 : 4;
  }

  @Override
  int tailLength() {
    return random.nextInt(tailBound);
  }

  @Override
  void writeTail(int length, ByteBuf out) {
    byte[] tail = new byte[length];
    random.nextBytes(tail);
    out.writeBytes(tail);
  }
}
