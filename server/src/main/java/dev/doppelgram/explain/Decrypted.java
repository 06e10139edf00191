// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.EnvelopeException;
import org.jspecify.annotations.Nullable;

/** An encrypted packet in plain text. */
final class Decrypted {
  private Decrypted() {}

  /** A copy of a packet of either side, decrypted; null if it was not encrypted with this key. */
  static byte @Nullable [] of(byte[] packet, AuthKey key) {
    for (Side side : Side.values()) {
      byte[] copy = packet.clone();
      try {
        EncryptedMessage.open(key, side, copy);
        return copy;
      } catch (EnvelopeException e) {
        // the other side sent it, or nobody
      }
    }
    return null;
  }
}
