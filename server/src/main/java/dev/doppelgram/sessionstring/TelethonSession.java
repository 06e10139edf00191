// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import dev.doppelgram.crypto.AuthKey;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Telethon's StringSession: {@code 1} and URL-safe Base64 of dc (1), IP address (4 or 16), port (2)
 * and key, big-endian.
 */
final class TelethonSession {
  private TelethonSession() {}

  static String encode(StoredSession session) {
    byte[] address = address(session.host());
    ByteBuffer bytes = ByteBuffer.allocate(3 + address.length + AuthKey.LENGTH);
    bytes.put((byte) session.dc()).put(address);
    bytes.putShort((short) session.port()).put(session.key().bytes());
    return "1" + Base64.getUrlEncoder().encodeToString(bytes.array());
  }

  private static byte[] address(String host) {
    String octet = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    boolean literal = host.contains(":") || Pattern.matches(octet + "(\\." + octet + "){3}", host);
    if (literal) {
      try {
        return InetAddress.getByName(host).getAddress(); // looks nothing up: it is a literal
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException("not an IPv6 address: " + host, e);
      }
    }
    throw new IllegalArgumentException("Telethon keeps an IP address, not a name: " + host);
  }
}
