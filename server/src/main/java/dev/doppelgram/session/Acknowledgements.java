// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The messages of the client that wait for a {@code msgs_ack}: an answer takes its place. */
final class Acknowledgements {
  private static final long DELAY_MILLIS = 500; // clients want one within a second
  private static final int MOST_IDS = 8192;

  private final EventLoop loop;
  private final Consumer<TlObject> send;
  private final Set<Long> pending = new LinkedHashSet<>();
  private boolean scheduled;

  Acknowledgements(EventLoop loop, Consumer<TlObject> send) {
    this.loop = loop;
    this.send = send;
  }

  /** Acknowledges a message soon, unless it is answered before. */
  void add(long msgId) {
    pending.add(msgId);
    if (pending.size() == MOST_IDS) {
      sendAll();
    } else if (!scheduled) {
      scheduled = true;
      loop.schedule(this::sendAll, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  void answered(long msgId) {
    pending.remove(msgId);
  }

  /** Acknowledges a message at once. */
  void sendNow(long msgId) {
    pending.remove(msgId);
    send.accept(ack(List.of(msgId)));
  }

  private void sendAll() {
    scheduled = false;
    if (pending.isEmpty()) {
      return;
    }
    List<Long> ids = new ArrayList<>(pending);
    pending.clear();
    for (int i = 0; i < ids.size(); i += MOST_IDS) {
      send.accept(ack(ids.subList(i, Math.min(ids.size(), i + MOST_IDS))));
    }
  }

  private static TlObject ack(List<Long> ids) {
    return TlObject.of("msgs_ack", "msg_ids", ids);
  }
}
