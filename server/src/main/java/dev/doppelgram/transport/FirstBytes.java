// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.buffer.ByteBuf;

/** What the first bytes of a connection announce. */
enum FirstBytes {
  /** Not enough of them yet. */
  UNDECIDED,
  ABRIDGED,
  INTERMEDIATE,
  PADDED_INTERMEDIATE,
  FULL,
  HTTP,
  TLS,
  /** A header without a mark of its own: whatever is none of the others. */
  OBFUSCATED2;

  static final int OBFUSCATED2_LENGTH = 64;

  /** Looks at the readable bytes of {@code in} and leaves them there. */
  static FirstBytes of(ByteBuf in) {
    int start = in.readerIndex();
    int count = in.readableBytes();
    if (count >= 1 && in.getByte(start) == (byte) 0xef) {
      return ABRIDGED;
    }
    FirstBytes marked = count < 4 ? UNDECIDED : ofWord(in.getInt(start));
    if (marked != UNDECIDED || count < 8) {
      return marked;
    }
    if (isLongerMethod(in.getLong(start))) {
      return HTTP;
    }
    if (in.getMedium(start) == 0x160301 && in.getByte(start + 5) == 1) { // a record, a ClientHello
      return TLS;
    }
    if (in.getInt(start + 4) == 0) { // the first seq_no
      return FULL;
    }
    return count < OBFUSCATED2_LENGTH ? UNDECIDED : OBFUSCATED2;
  }

  /** The same inside a WebSocket or fake TLS, where nothing but obfuscated2 is spoken. */
  static FirstBytes inside(ByteBuf in) {
    return in.readableBytes() < OBFUSCATED2_LENGTH ? UNDECIDED : OBFUSCATED2;
  }

  /**
   * Those of HTTP that MTProto has no use for, and that an obfuscated2 header may begin with;
   * HTTP/2 and proxies begin so too, and are answered that they are not served.
   */
  private static boolean isLongerMethod(long word) {
    return word == 0x505554202f5f646fL // PUT /_do
        || word == 0x5041544348202f5fL // PATCH /_
        || word == 0x44454c455445202fL // DELETE /
        || word == 0x5452414345202f5fL // TRACE /_
        || word == 0x434f4e4e45435420L // CONNECT
        || word == 0x505249202a204854L; // PRI * HT
  }

  private static FirstBytes ofWord(int word) {
    return switch (word) {
      case 0xeeeeeeee -> INTERMEDIATE;
      case 0xdddddddd -> PADDED_INTERMEDIATE;
      case 0x47455420, 0x48454144, 0x4f505449, 0x504f5354 -> HTTP; // GET, HEAD, OPTIONS, POST
      default -> UNDECIDED;
    };
  }
}
