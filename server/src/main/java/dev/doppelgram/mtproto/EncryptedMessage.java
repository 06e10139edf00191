// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.MessageCipher;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.tl.TlReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;

/**
 * A message under a key: {@code auth_key_id (8), msg_key (16)}, then encrypted {@code salt (8),
 * session_id (8), msg_id (8), seq_no (4), length (4), body, padding (12..1024)}.
 */
public record EncryptedMessage(long salt, long sessionId, Message message) {
  private static final int HEADER = 16 + Message.HEADER;
  private static final int LEAST_PADDING = 12;
  private static final int MOST_PADDING = 1024;

  /** The auth_key_id that a packet of at least 8 bytes begins with. */
  public static long authKeyId(byte[] packet) {
    return new TlReader(packet).int64();
  }

  /**
   * Decrypts a packet, in place.
   *
   * @throws EnvelopeException if msg_key, length or padding is wrong
   */
  public static EncryptedMessage open(AuthKey key, Side sender, byte[] packet) {
    int length = packet.length - MessageCipher.HEADER;
    if (length < HEADER + LEAST_PADDING || length % 16 != 0) {
      throw new EnvelopeException("encrypted message of " + packet.length + " bytes");
    }
    if (!MessageCipher.decrypt(key, sender, packet, 0, packet.length)) {
      throw new EnvelopeException("the msg_key does not fit the message");
    }
    TlReader reader = new TlReader(packet, MessageCipher.HEADER, length);
    long salt = reader.int64();
    long sessionId = reader.int64();
    long msgId = reader.int64();
    int seqNo = reader.int32();
    int bodyLength = reader.int32();
    int padding = reader.remaining() - bodyLength;
    if (bodyLength < 0
        || bodyLength % 4 != 0
        || padding < LEAST_PADDING
        || padding > MOST_PADDING) {
      throw new EnvelopeException(
          "%d bytes of body and padding with a body of %d"
              .formatted(reader.remaining(), bodyLength));
    }
    return new EncryptedMessage(salt, sessionId, new Message(msgId, seqNo, reader.raw(bodyLength)));
  }

  /** The token of the quick ack for a packet that {@link #open} has decrypted in place. */
  public static int quickAck(AuthKey key, Side sender, byte[] opened) {
    return MessageCipher.quickAck(key, sender, opened, 0, opened.length);
  }

  /** Encrypts into a packet, with as little padding as is allowed. */
  public byte[] seal(AuthKey key, Side sender, RandomGenerator random) {
    byte[] body = message.body();
    int end = MessageCipher.HEADER + HEADER + body.length;
    int padding = LEAST_PADDING + (-(HEADER + body.length + LEAST_PADDING) & 15);
    ByteBuffer packet = ByteBuffer.allocate(end + padding).order(ByteOrder.LITTLE_ENDIAN);
    packet.position(MessageCipher.HEADER);
    packet.putLong(salt).putLong(sessionId).putLong(message.msgId()).putInt(message.seqNo());
    packet.putInt(body.length).put(body);
    while (packet.remaining() >= 8) {
      packet.putLong(random.nextLong());
    }
    while (packet.hasRemaining()) {
      packet.put((byte) random.nextInt());
    }
    MessageCipher.encrypt(key, sender, packet.array(), 0, packet.capacity());
    return packet.array();
  }
}
