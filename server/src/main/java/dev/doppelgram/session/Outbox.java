// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages that a session sends: numbered, waiting to be written, kept until acknowledged. */
final class Outbox {
  private static final long RESENT_FOR_SECONDS = 300;
  private static final long ACKNOWLEDGED_IN_SECONDS = 60;

  private final Limits limits;
  private final KeptBytes.Share kept;
  private final MessageIds ids;
  private final PacketAssembler waiting;
  private final MessagesById<SentMessage> unacknowledged = new MessagesById<>();
  private int contentRelated;
  private int unacknowledgedBytes;
  private long resentAt;

  /**
   * @param kept where it notes what it keeps
   */
  Outbox(MessageIds ids, Limits limits, KeptBytes.Share kept) {
    this.ids = ids;
    this.limits = limits;
    this.kept = kept;
    waiting = new PacketAssembler(ids, () -> 2 * contentRelated);
  }

  /**
   * Numbers a content-related message and keeps it, at the expense of the oldest ones; a long one
   * is not kept while all sessions keep too much.
   */
  SentMessage addContent(MessageIds.Kind kind, byte[] body, boolean last) {
    waiting.expect(body.length);
    Message message = new Message(ids.next(kind), 2 * contentRelated++ + 1, body);
    SentMessage outgoing = new SentMessage(message, true, last);
    while (isFull(body.length)) {
      forget(unacknowledged.removeFirst());
    }
    if (!kept.isScarce() || outgoing.weight() <= kept.of(limits.unacknowledgedBytes())) {
      unacknowledged.add(message.msgId(), outgoing);
      unacknowledgedBytes += outgoing.weight();
      kept.add(outgoing.weight());
    }
    waiting.add(outgoing, false);
    return outgoing;
  }

  /** Numbers a message that needs no acknowledgement. */
  SentMessage add(MessageIds.Kind kind, byte[] body) {
    waiting.expect(body.length);
    Message message = new Message(ids.next(kind), 2 * contentRelated, body);
    SentMessage outgoing = new SentMessage(message, false, false);
    waiting.add(outgoing, false);
    return outgoing;
  }

  /** Writes a message once more, as it was, unless it is still to be written. */
  void again(SentMessage outgoing) {
    if (!outgoing.isWaiting()) {
      waiting.expect(outgoing.size());
      waiting.add(outgoing, true);
    }
  }

  @Nullable SentMessage unacknowledged(long msgId) {
    return unacknowledged.get(msgId);
  }

  /** Whether the oldest unacknowledged messages give way to one of so many bytes. */
  boolean isFull(int bytes) {
    return !unacknowledged.isEmpty()
        && (unacknowledged.size() >= limits.unacknowledgedMessages()
            || unacknowledgedBytes + bytes > kept.of(limits.unacknowledgedBytes()));
  }

  int unacknowledgedCount() {
    return unacknowledged.size();
  }

  /** How many bytes wait to be written, on any thread. */
  int waitingBytes() {
    return waiting.bytes();
  }

  private @Nullable SentMessage forget(@Nullable SentMessage message) {
    if (message != null) {
      unacknowledgedBytes -= message.weight();
      kept.remove(message.weight());
    }
    return message;
  }

  /** Nothing waits to be written. */
  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether the client had a message for a minute and has not acknowledged it. */
  boolean isLate(long msgId, long now) {
    long sent = Math.max(MessageIds.unixTime(msgId), resentAt);
    return unacknowledged.get(msgId) != null && now - sent > ACKNOWLEDGED_IN_SECONDS;
  }

  /** Forgets a message that the client has; null if it was not kept. */
  @Nullable SentMessage acknowledged(long msgId) {
    return forget(unacknowledged.remove(msgId));
  }

  /** Takes an answer back that the client may not have yet. */
  void withdraw(SentMessage outgoing) {
    forget(unacknowledged.remove(outgoing.message().msgId()));
    waiting.remove(outgoing);
  }

  /** Forgets what waits for a connection that is gone; what is unacknowledged stays. */
  void disconnected() {
    waiting.clear();
  }

  /**
   * Lets the client have, on another connection, all that it has not acknowledged. What else waits
   * shares the first container: alone behind it, its older msg_id would not rise.
   */
  void resend(long now) {
    List<SentMessage> unwritten = waiting.clear();
    while (!unacknowledged.isEmpty()
        && MessageIds.unixTime(unacknowledged.firstId()) + RESENT_FOR_SECONDS < now) {
      forget(unacknowledged.removeFirst());
    }
    boolean contained = !unacknowledged.isEmpty();
    for (SentMessage other : unwritten) {
      if (!other.contentRelated()) {
        waiting.add(other, contained);
      }
    }
    unacknowledged.forEach(this::again);
    resentAt = now;
  }

  /** Lets the client have again what was last written on a connection that is gone. */
  void lost(long connection) {
    unacknowledged.forEach(
        message -> {
          if (message.writtenOn() == connection) {
            again(message);
          }
        });
  }

  /**
   * The next packet's message, several in a container; there must be one.
   *
   * @param connection the number of the connection that it is written on
   */
  Message next(long connection) {
    return waiting.next(connection);
  }

  /** What says nothing: the answer to an HTTP request that nothing else answers in time. */
  Message nothing() {
    return new Message(
        ids.next(MessageIds.Kind.ANSWER), 2 * contentRelated, Container.write(List.of()));
  }
}
