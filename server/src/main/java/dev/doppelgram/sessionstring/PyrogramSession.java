// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import dev.doppelgram.crypto.AuthKey;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * Pyrogram 2's session string: URL-safe Base64 without padding of dc (1), api_id (4), test_mode
 * (1), key, user id (8) and is_bot (1), big-endian. It has no address.
 */
final class PyrogramSession {
  private static final int API_ID = 1; // any will do here

  private PyrogramSession() {}

  static String encode(StoredSession session) {
    ByteBuffer bytes = ByteBuffer.allocate(15 + AuthKey.LENGTH);
    bytes.put((byte) session.dc()).putInt(API_ID).put((byte) 0).put(session.key().bytes());
    bytes.putLong(session.userId()).put((byte) (session.bot() ? 1 : 0));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
