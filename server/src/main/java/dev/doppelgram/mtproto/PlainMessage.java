// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import dev.doppelgram.tl.TlReader;
import dev.doppelgram.tl.TlWriter;

/**
 * A message without a key: {@code auth_key_id = 0 (8), msg_id (8), length (4), body}.
 *
 * @param body one object; clients may put random bytes behind it
 */
public record PlainMessage(long msgId, byte[] body) {
  private static final int HEADER = 20;

  /**
   * Reads a packet whose auth_key_id is zero. Bytes behind the body are ignored.
   *
   * @throws EnvelopeException if it is shorter than it says
   */
  public static PlainMessage decode(byte[] packet) {
    if (packet.length < HEADER) {
      throw new EnvelopeException("plain message of " + packet.length + " bytes");
    }
    TlReader reader = new TlReader(packet, 8, packet.length - 8);
    long msgId = reader.int64();
    int length = reader.int32();
    if (length < 0 || length > reader.remaining()) {
      throw new EnvelopeException(
          "plain message of %d bytes with a body of %d".formatted(packet.length, length));
    }
    return new PlainMessage(msgId, reader.raw(length));
  }

  public byte[] encode() {
    return new TlWriter(HEADER + body.length)
        .int64(0)
        .int64(msgId)
        .int32(body.length)
        .raw(body)
        .toByteArray();
  }
}
