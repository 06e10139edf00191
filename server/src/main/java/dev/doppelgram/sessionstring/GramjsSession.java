// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import dev.doppelgram.crypto.AuthKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * GramJS's StringSession: {@code 1} and Base64 of dc (1), length of the host (2), host, port (2)
 * and key, big-endian.
 */
final class GramjsSession {
  private static final int SHORTEST_HOST = 4; // below it, the length is that of a Telethon string
  private static final int LONGEST_HOST = 100; // above it, 2.x takes the length for half of an IPv6

  private GramjsSession() {}

  static String encode(StoredSession session) {
    byte[] host = session.host().getBytes(StandardCharsets.UTF_8);
    if (host.length < SHORTEST_HOST || host.length > LONGEST_HOST) {
      throw new IllegalArgumentException(
          "GramJS misreads a host of %d bytes: %s (expected: 4..100)"
              .formatted(host.length, session.host()));
    }
    if (session.port() > Short.MAX_VALUE) {
      throw new IllegalArgumentException(
          "GramJS keeps the port as a signed 16-bit number: %d (expected: < 32768)"
              .formatted(session.port()));
    }
    ByteBuffer bytes = ByteBuffer.allocate(5 + host.length + AuthKey.LENGTH);
    bytes.put((byte) session.dc());
    bytes.putShort((short) host.length).put(host);
    bytes.putShort((short) session.port()).put(session.key().bytes());
    return "1" + Base64.getEncoder().encodeToString(bytes.array());
  }
}
