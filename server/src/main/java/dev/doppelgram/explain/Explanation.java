// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.EnvelopeException;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.PlainMessage;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a packet says: the payload of one frame of any transport, out of a journal or a capture.
 *
 * <p>TL objects are known by their ids, whatever layer they are of.
 */
public final class Explanation {
  private final byte[] packet;
  private final HexLines lines = new HexLines("");
  private final Schema schema;
  private String summary = "";

  private Explanation(byte[] packet, Schema schema) {
    this.packet = packet;
    this.schema = schema;
  }

  /** Explains a packet in the words that come with this library. */
  public static Explanation of(byte[] packet, @Nullable AuthKey key) {
    return of(packet, key, Schema.telegram());
  }

  /**
   * Explains a packet.
   *
   * @param packet without its framing: auth_key_id, msg_key, encrypted message; or a plain message;
   *     or the 4 bytes of a transport error
   * @param key what it is encrypted with; null for none, or if nobody knows
   * @param schema what names the objects
   */
  public static Explanation of(byte[] packet, @Nullable AuthKey key, Schema schema) {
    Explanation explanation = new Explanation(packet.clone(), schema);
    explanation.explain(key);
    return explanation;
  }

  /** One line: who sent it by which key and session, and the names of what is in it. */
  public String summary() {
    return summary;
  }

  /** The bytes in hex, decrypted and with their meaning, a line for each field. */
  @Override
  public String toString() {
    return lines.toString();
  }

  private void explain(@Nullable AuthKey key) {
    if (packet.length == 4) {
      int code = new TlReader(packet).int32();
      summary =
          code > -1000 && code < 0 ? "transport error " + code : "quick ack %08x".formatted(code);
      lines.say(packet, 0, 4, summary);
    } else if (packet.length < 20) {
      summary = packet.length + " bytes, too few for a message";
      lines.say(packet, 0, packet.length, summary);
    } else if (EncryptedMessage.authKeyId(packet) == 0) {
      explainPlain();
    } else {
      lines.say(packet, 0, 8, "auth_key_id %016x".formatted(EncryptedMessage.authKeyId(packet)));
      explainEncrypted(key);
    }
  }

  private void explainPlain() {
    lines.say(packet, 0, 8, "auth_key_id 0: a plain message");
    lines.say(packet, 8, 16, messageId(new TlReader(packet, 8, 8).int64()));
    int length = new TlReader(packet, 16, 4).int32();
    lines.say(packet, 16, 20, "message_data_length " + length);
    try {
      PlainMessage message = PlainMessage.decode(packet);
      summary = "plain " + Content.of(new Message(message.msgId(), 0, message.body()), schema);
      new TlTree(packet, 20, 20 + length, 0, lines, schema).walk();
      behind(20 + length, "behind the message");
    } catch (EnvelopeException e) {
      summary = String.valueOf(e.getMessage());
      lines.say(packet, 20, packet.length, summary);
    }
  }

  private void explainEncrypted(@Nullable AuthKey key) {
    if (key == null || !open(key)) {
      String why =
          key == null ? "by a key that nobody knows here" : "which the key at hand does not open";
      summary = "%016x, %s".formatted(EncryptedMessage.authKeyId(packet), why);
      lines.say(packet, 8, Math.min(24, packet.length), "msg_key");
      lines.say(packet, Math.min(24, packet.length), packet.length, "encrypted, " + why);
      return;
    }
    lines.say(packet, 8, 24, "msg_key, fits; what follows is decrypted");
    TlReader reader = new TlReader(packet, 24, packet.length - 24);
    lines.say(packet, 24, 32, "salt %016x".formatted(reader.int64()));
    long session = reader.int64();
    lines.say(packet, 32, 40, "session_id %016x".formatted(session));
    long msgId = reader.int64();
    lines.say(packet, 40, 48, messageId(msgId));
    int seqNo = reader.int32();
    lines.say(
        packet,
        48,
        52,
        "seq_no %d%s".formatted(seqNo, seqNo % 2 == 0 ? "" : ", to be acknowledged"));
    int length = reader.int32();
    lines.say(packet, 52, 56, "message_data_length " + length);
    new TlTree(packet, 56, 56 + length, 0, lines, schema).walk();
    behind(56 + length, "padding");
    summary =
        "%016x/%016x msg_id %016x seq_no %d %s"
            .formatted(
                EncryptedMessage.authKeyId(packet),
                session,
                msgId,
                seqNo,
                Content.of(new Message(msgId, seqNo, reader.raw(length)), schema));
  }

  private void behind(int from, String what) {
    if (from < packet.length) {
      lines.say(packet, from, packet.length, "%s, %d bytes".formatted(what, packet.length - from));
    }
  }

  /** Decrypts the packet in place; tells whether it was encrypted with this key. */
  private boolean open(AuthKey key) {
    byte[] opened = Decrypted.of(packet, key);
    if (opened == null) {
      return false;
    }
    System.arraycopy(opened, 0, packet, 0, packet.length);
    return true;
  }

  private static String messageId(long id) {
    String sender =
        switch ((int) id & 3) {
          case 0 -> "a client's";
          case 1 -> "the server's answer";
          case 3 -> "the server's own";
          default -> "nobody's";
        };
    return "msg_id %016x, %s, %s"
        .formatted(id, sender, Instant.ofEpochSecond(MessageIds.unixTime(id)));
  }
}
