// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import java.util.HexFormat;

/** Payloads that count up from 1, so that none begins with the zero key id of a plain message. */
final class Payloads {
  private Payloads() {}

  static byte[] payload(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i + 1);
    }
    return bytes;
  }

  static String hex(int length) {
    return HexFormat.of().formatHex(payload(length));
  }
}
