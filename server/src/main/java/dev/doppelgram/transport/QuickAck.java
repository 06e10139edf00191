// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

/**
 * The server's word that a packet arrived, sent without a frame.
 *
 * @param token the first 4 bytes of the message key's SHA-256, little-endian; bit 31, which
 *     distinguishes the token from a length, is set by this constructor
 */
public record QuickAck(int token) implements TransportFrame {
  public QuickAck {
    token |= Integer.MIN_VALUE;
  }
}
