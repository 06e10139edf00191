// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;

/**
 * Reads frames of padded intermediate framing, in which random bytes follow the payload.
 *
 * <p>Nothing says how many: behind an encrypted message they are what its 16-byte blocks leave
 * over, and are dropped here; behind a plain message, which holds its own length, they stay.
 */
final class PaddedIntermediateDecoder extends IntermediateDecoder {
  private static final int ENCRYPTED_HEADER = 24; // auth_key_id and msg_key

  PaddedIntermediateDecoder(Role role, int limit) {
    super(role, limit);
  }

  @Override
  void requireLength(int length) {
    // any length will do
  }

  @Override
  ByteBuf payload(ByteBuf in, int length) {
    boolean encrypted = length >= ENCRYPTED_HEADER && in.getLong(in.readerIndex()) != 0;
    int tail = encrypted ? (length - ENCRYPTED_HEADER) % 16 : 0;
    ByteBuf payload = in.readRetainedSlice(length - tail);
    in.skipBytes(tail);
    return payload;
  }
}
