// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import dev.doppelgram.crypto.AuthKey;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * mtcute's session string, version 3: URL-safe Base64 without padding of version (1), flags, data
 * centre, user id (8), is_bot and key, little-endian, with Bool and bytes as in TL.
 */
final class MtcuteSession {
  private static final byte VERSION = 3;
  private static final int HAS_SELF = 1; // without flag 4, media come from the same data centre
  private static final byte DC_VERSION = 2;
  private static final byte IPV6 = 1;
  private static final int BOOL_TRUE = 0x997275b5;
  private static final int BOOL_FALSE = 0xbc799737;
  private static final int LONGEST_SHORT = 253;
  private static final int OVERHEAD = 64; // more than lengths, paddings and numbers take

  private MtcuteSession() {}

  static String encode(StoredSession session) {
    byte[] dataCentre = dataCentre(session);
    ByteBuffer bytes = buffer(dataCentre.length + AuthKey.LENGTH);
    bytes.put(VERSION).putInt(HAS_SELF);
    putBytes(bytes, dataCentre);
    bytes.putLong(session.userId()).putInt(session.bot() ? BOOL_TRUE : BOOL_FALSE);
    putBytes(bytes, session.key().bytes());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(written(bytes));
  }

  private static byte[] dataCentre(StoredSession session) {
    byte[] host = session.host().getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = buffer(host.length);
    bytes.put(DC_VERSION).put((byte) session.dc()).put(session.host().contains(":") ? IPV6 : 0);
    putBytes(bytes, host);
    return written(bytes.putInt(session.port()));
  }

  private static ByteBuffer buffer(int payload) {
    return ByteBuffer.allocate(payload + OVERHEAD).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Padded to a multiple of four bytes, the length included. */
  private static void putBytes(ByteBuffer to, byte[] bytes) {
    int start = to.position();
    if (bytes.length <= LONGEST_SHORT) {
      to.put((byte) bytes.length);
    } else {
      to.putInt(bytes.length << 8 | LONGEST_SHORT + 1);
    }
    to.put(bytes);
    to.put(new byte[(start - to.position()) & 3]);
  }

  private static byte[] written(ByteBuffer bytes) {
    byte[] written = new byte[bytes.position()];
    bytes.flip().get(written);
    return written;
  }
}
