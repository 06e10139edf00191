// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/**
 * The JSON that gotd keeps in a session storage; it asks for the config anew, and takes the rest
 * for zero where it is left out.
 */
final class GotdSession {
  private GotdSession() {}

  static String encode(StoredSession session) {
    ByteBuffer keyId = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return """
        {"Version":1,"Data":{"DC":%d,"Addr":"%s","AuthKey":"%s","AuthKeyID":"%s"}}"""
        .formatted(
            session.dc(),
            address(session),
            base64(session.key().bytes()),
            base64(keyId.putLong(session.key().id()).array()));
  }

  private static String address(StoredSession session) {
    String host = session.host().contains(":") ? "[" + session.host() + "]" : session.host();
    return host + ":" + session.port();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
