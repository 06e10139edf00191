// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import java.util.HexFormat;

/**
 * The bare auth key as 512 hexadecimal digits, for clients that are given their endpoint in code.
 */
final class HexSession {
  private HexSession() {}

  static String encode(StoredSession session) {
    return HexFormat.of().formatHex(session.key().bytes());
  }
}
