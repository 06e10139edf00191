package dev.doppelgram.session;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages that a session sends: numbered, waiting to be written, kept until acknowledged. */
final class Outbox {
  private static final long RESENT_FOR_SECONDS = 300;
  private static final int MOST_CONTAINER_BYTES = 1 << 19;

  private final int mostUnacknowledged;
  private final MessageIds ids;
  private final Deque<Outgoing> waiting = new ArrayDeque<>();
  private final Map<Long, Outgoing> unacknowledged = new LinkedHashMap<>();
  private int contentRelated;
  private boolean resending;

  Outbox(MessageIds ids, int mostUnacknowledged) {
    this.ids = ids;
    this.mostUnacknowledged = mostUnacknowledged;
  }

  /** Numbers a content-related message and keeps it, at the expense of the oldest one. */
  Outgoing addContent(MessageIds.Kind kind, byte[] body, boolean last) {
    Message message = new Message(ids.next(kind), 2 * contentRelated++ + 1, body);
    Outgoing outgoing = new Outgoing(message, true, last);
    if (unacknowledged.size() == mostUnacknowledged) {
      Iterator<Long> oldest = unacknowledged.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    unacknowledged.put(message.msgId(), outgoing);
    waiting.addLast(outgoing);
    return outgoing;
  }

  /** Numbers a message that needs no acknowledgement. */
  Outgoing add(MessageIds.Kind kind, byte[] body) {
    Message message = new Message(ids.next(kind), 2 * contentRelated, body);
    Outgoing outgoing = new Outgoing(message, false, false);
    waiting.addLast(outgoing);
    return outgoing;
  }

  /** Writes a message once more, as it was, unless it is still to be written. */
  void again(Outgoing outgoing) {
    if (!waiting.contains(outgoing)) {
      resending = true;
      waiting.addLast(outgoing);
    }
  }

  @Nullable Outgoing unacknowledged(long msgId) {
    return unacknowledged.get(msgId);
  }

  void acknowledged(long msgId) {
    unacknowledged.remove(msgId);
  }

  /** Takes an answer back that the client may not have yet. */
  void withdraw(Outgoing outgoing) {
    unacknowledged.remove(outgoing.message().msgId());
    waiting.remove(outgoing);
  }

  /** Forgets what waits for a connection that is gone; what is unacknowledged stays. */
  void disconnected() {
    waiting.clear();
  }

  /** Lets the client have, on a new connection, all that it has not acknowledged on others. */
  void resend(long now) {
    List<Outgoing> others = waiting.stream().filter(next -> !next.contentRelated()).toList();
    waiting.clear();
    unacknowledged
        .keySet()
        .removeIf(msgId -> MessageIds.unixTime(msgId) + RESENT_FOR_SECONDS < now);
    waiting.addAll(unacknowledged.values());
    resending = !waiting.isEmpty();
    waiting.addAll(others);
  }

  /** The next packet's message, several in a container; null when nothing waits. */
  @Nullable Message next() {
    List<Message> messages = new ArrayList<>();
    int size = 0;
    while (!waiting.isEmpty() && messages.size() < Container.MOST_MESSAGES) {
      Outgoing next = waiting.getFirst();
      size += next.size();
      if (!messages.isEmpty() && size > MOST_CONTAINER_BYTES) {
        break;
      }
      messages.add(waiting.removeFirst().message());
      if (next.last()) {
        break;
      }
    }
    return messages.isEmpty() ? null : packet(messages);
  }

  /** A message that is sent again needs a container, because the packet needs a fresh msg_id. */
  private Message packet(List<Message> messages) {
    boolean alone = messages.size() == 1 && !resending;
    resending &= !waiting.isEmpty();
    return alone
        ? messages.get(0)
        : new Message(
            ids.next(MessageIds.Kind.NOTICE), 2 * contentRelated, Container.write(messages));
  }
}
