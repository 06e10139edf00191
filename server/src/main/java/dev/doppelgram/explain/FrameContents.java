// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.EnvelopeException;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MsgCopy;
import dev.doppelgram.mtproto.PlainMessage;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.observe.Frame;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlReader;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which messages a packet carries, and nothing else of it. */
final class FrameContents {
  private static final int SHORTEST = 20;
  private static final int DEEPEST = 4; // a container in gzip, in it a copy, in it gzip
  private static final int LARGEST = 1 << 20;

  private final Set<Long> msgIds = new LinkedHashSet<>();
  private int room = LARGEST; // for what is inflated, all in all

  private FrameContents() {}

  /**
   * @param packet without its framing
   * @param key what it is encrypted with; null for none, or if nobody knows
   */
  static Frame.Contents of(byte[] packet, @Nullable AuthKey key) {
    FrameContents contents = new FrameContents();
    long session = 0;
    if (packet.length >= SHORTEST && EncryptedMessage.authKeyId(packet) == 0) {
      contents.readPlain(packet);
    } else if (packet.length >= SHORTEST && key != null) {
      session = contents.readEncrypted(packet, key);
    }
    return new Frame.Contents(session, contents.msgIds);
  }

  private void readPlain(byte[] packet) {
    try {
      msgIds.add(PlainMessage.decode(packet).msgId());
    } catch (EnvelopeException e) {
      // it carries no message: its text says why
    }
  }

  /** Gives the session_id; 0 if the key does not open it. */
  private long readEncrypted(byte[] packet, AuthKey key) {
    byte[] opened = Decrypted.of(packet, key);
    if (opened == null) {
      return 0;
    }
    TlReader reader = new TlReader(opened, 32, opened.length - 32);
    long session = reader.int64();
    long msgId = reader.int64();
    int seqNo = reader.int32();
    read(new Message(msgId, seqNo, reader.raw(reader.int32())), 0);
    return session;
  }

  private void read(Message message, int depth) {
    msgIds.add(message.msgId());
    try {
      Message inflated = inflated(message);
      int id = depth == DEEPEST ? 0 : new TlReader(inflated.body()).peekInt32();
      switch (id) {
        case Container.ID -> Container.read(inflated).forEach(inner -> read(inner, depth + 1));
        case MsgCopy.ID -> read(MsgCopy.read(inflated.body()), depth + 1);
        case RpcResult.ID -> msgIds.add(RpcResult.read(inflated.body()).reqMsgId());
        default -> {} // carries no other
      }
    } catch (TlException e) {
      // it carries none that can be read: its text says why
    }
  }

  private Message inflated(Message message) {
    if (!GzipPacked.is(message.body())) {
      return message;
    }
    byte[] body = GzipPacked.inflate(message.body(), room);
    room -= body.length;
    return new Message(message.msgId(), message.seqNo(), body);
  }
}
