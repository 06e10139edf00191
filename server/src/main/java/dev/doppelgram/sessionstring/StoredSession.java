// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import dev.doppelgram.crypto.AuthKey;

/**
 * What a client keeps between two runs.
 *
 * @param dc the id of the data centre, 1..255
 * @param host an address or, where the format allows it, a name
 * @param port 1..65535
 * @param userId of the account that is logged in
 * @param bot whether that is a bot
 */
public record StoredSession(int dc, String host, int port, AuthKey key, long userId, boolean bot) {
  public StoredSession {
    if (dc < 1 || dc > 255) {
      throw new IllegalArgumentException("dc " + dc + " (expected: 1..255)");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port " + port + " (expected: 1..65535)");
    }
  }
}
