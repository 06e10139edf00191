// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlReader;
import dev.doppelgram.tl.TlWriter;
import java.util.ArrayList;
import java.util.List;

/** Several messages as the body of one: {@code msg_container}. */
public final class Container {
  public static final int ID = 0x73f1f8dc;

  /** How many messages a container holds at most. */
  public static final int MOST_MESSAGES = 1024;

  private Container() {}

  /**
   * How many messages a container says it holds, negative for 2^31 and more.
   *
   * @throws TlException if it ends before it has said so
   */
  public static int count(byte[] body) {
    TlReader reader = new TlReader(body);
    reader.int32();
    return reader.int32();
  }

  /**
   * The messages in a container.
   *
   * @throws TlException if it is malformed, holds another container, or its own msg_id is not above
   *     theirs
   */
  public static List<Message> read(Message container) {
    TlReader reader = new TlReader(container.body());
    reader.int32();
    int count = reader.int32();
    if (count < 0 || count > reader.remaining() / Message.HEADER) {
      throw new TlException(count + " messages do not fit in their container");
    }
    List<Message> messages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      messages.add(inner(reader, container.msgId()));
    }
    if (reader.remaining() > 0) {
      throw new TlException(reader.remaining() + " bytes are left over in a container");
    }
    return messages;
  }

  private static Message inner(TlReader reader, long containerId) {
    Message message = bare(reader);
    if (message.msgId() >= containerId) {
      throw new TlException("a message in a container has an id above the container's");
    }
    if (new TlReader(message.body()).peekInt32() == ID) {
      throw new TlException("a container in a container");
    }
    return message;
  }

  /** Reads {@code message msg_id:long seqno:int bytes:int body:Object} without an id of its own. */
  static Message bare(TlReader reader) {
    long msgId = reader.int64();
    int seqNo = reader.int32();
    int length = reader.int32();
    if (length < 4 || length % 4 != 0) {
      throw new TlException("a message of " + length + " bytes");
    }
    return new Message(msgId, seqNo, reader.raw(length));
  }

  /** The body of a container of these messages. */
  public static byte[] write(List<Message> messages) {
    int size = 8;
    for (Message message : messages) {
      size += message.size();
    }
    TlWriter writer = new TlWriter(size).int32(ID).int32(messages.size());
    for (Message message : messages) {
      writer.int64(message.msgId()).int32(message.seqNo());
      writer.int32(message.body().length).raw(message.body());
    }
    return writer.toByteArray();
  }
}
