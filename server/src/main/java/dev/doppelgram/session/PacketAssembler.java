// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The messages that wait to be written, parted into packets. A packet that is full gets the msg_id
 * and seq_no of its container at once, before later messages get theirs: both rise on the wire.
 */
final class PacketAssembler {
  private static final int MOST_BYTES = 1 << 19;

  private final MessageIds ids;
  private final IntSupplier seqNo;
  private final Deque<Packet> waiting = new ArrayDeque<>();
  private volatile int bytes;

  /**
   * @param seqNo what a message that needs no acknowledgement gets now
   */
  PacketAssembler(MessageIds ids, IntSupplier seqNo) {
    this.ids = ids;
    this.seqNo = seqNo;
  }

  /** Makes room for a message, which is to be numbered after this. */
  void expect(int bodySize) {
    Packet open = waiting.peekLast();
    if (open != null && open.size + bodySize > MOST_BYTES) {
      open.seal();
    }
  }

  /** Adds a message; one that is sent again needs a container, for the packet's fresh msg_id. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes it
  void add(SentMessage message, boolean again) {
    message.waiting(true);
    bytes += message.size();
    Packet open = waiting.peekLast();
    if (open == null || open.sealed) {
      open = new Packet();
      waiting.addLast(open);
    }
    open.messages.add(message);
    open.size += message.size();
    open.contained |= again || open.messages.size() > 1;
    if (message.last() || open.messages.size() == Container.MOST_MESSAGES) {
      open.seal();
    }
  }

  /** How many bytes wait, on any thread. */
  int bytes() {
    return bytes;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes it
  private void taken(SentMessage message) {
    message.waiting(false);
    bytes -= message.size();
  }

  void remove(SentMessage message) {
    if (!message.isWaiting()) {
      return;
    }
    taken(message);
    waiting.forEach(packet -> packet.messages.remove(message));
    waiting.removeIf(packet -> packet.messages.isEmpty());
  }

  /** Takes everything out. */
  List<SentMessage> clear() {
    List<SentMessage> all = waiting.stream().flatMap(packet -> packet.messages.stream()).toList();
    waiting.clear();
    all.forEach(this::taken);
    return all;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The message of the next packet, for the connection of this number; there must be one. */
  Message next(long connection) {
    return waiting.removeFirst().write(connection);
  }

  /** What goes out at once. */
  private final class Packet {
    private final List<SentMessage> messages = new ArrayList<>();
    private int size;
    private boolean contained;
    private boolean sealed;
    private long msgId;
    private int containerSeqNo;

    void seal() {
      if (!sealed && contained) {
        msgId = ids.next(MessageIds.Kind.NOTICE);
        containerSeqNo = seqNo.getAsInt();
      }
      sealed = true;
    }

    Message write(long connection) {
      seal();
      messages.forEach(PacketAssembler.this::taken);
      if (!contained) {
        return messages.get(0).write(connection);
      }
      List<Message> written = messages.stream().map(each -> each.write(connection)).toList();
      return new Message(msgId, containerSeqNo, Container.write(written));
    }
  }
}
