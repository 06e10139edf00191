// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;
import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The messages of the client that wait for a {@code msgs_ack}: an answer takes its place. */
final class Acknowledgements {
  private static final long DELAY_MILLIS = 500; // clients want one within a second
  private static final int MOST_IDS = 8192;

  private final EventLoop loop;
  private final Consumer<TlObject> send;
  private final Deque<ReceivedMessage> pending = new ArrayDeque<>(); // or done, behind one that is
  private boolean scheduled;

  Acknowledgements(EventLoop loop, Consumer<TlObject> send) {
    this.loop = loop;
    this.send = send;
  }

  /** Acknowledges a message soon, unless it is {@link #done} before. */
  void add(ReceivedMessage message) {
    pending.addLast(message);
    if (pending.size() == MOST_IDS) {
      sendAll();
    } else if (!scheduled) {
      scheduled = true;
      loop.schedule(this::sendAll, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Notes that a message needs no acknowledgement, or none any more. */
  void done(ReceivedMessage message) {
    message.acknowledged();
    while (!pending.isEmpty() && pending.getFirst().isAcknowledged()) {
      pending.removeFirst();
    }
  }

  /** Acknowledges a message at once. */
  void sendNow(ReceivedMessage message) {
    done(message);
    send.accept(ack(List.of(message.msgId())));
  }

  private void sendAll() {
    scheduled = false;
    List<Long> ids = new ArrayList<>();
    for (ReceivedMessage message : pending) {
      if (!message.isAcknowledged()) {
        message.acknowledged();
        ids.add(message.msgId());
      }
    }
    pending.clear();
    if (!ids.isEmpty()) {
      send.accept(ack(ids));
    }
  }

  private static TlObject ack(List<Long> ids) {
    return TlObject.of("msgs_ack", "msg_ids", ids);
  }
}
