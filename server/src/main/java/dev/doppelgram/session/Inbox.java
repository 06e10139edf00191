// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The messages that a session received: the newest ones, by msg_id, and the answers to some. */
final class Inbox {
  static final int TOO_LOW = 32;
  static final int TOO_HIGH = 33;

  /** About what a message is remembered with, in bytes. */
  private static final int ITSELF = 128;

  private final Limits limits;
  private final KeptBytes.Share kept;
  private final MessagesById<ReceivedMessage> messages = new MessagesById<>();
  private final Deque<ReceivedMessage> answered = new ArrayDeque<>();
  private int answeredBytes;
  private long forgotten = Long.MIN_VALUE;

  /**
   * @param kept where it notes what it keeps
   */
  Inbox(Limits limits, KeptBytes.Share kept) {
    this.limits = limits;
    this.kept = kept;
  }

  @Nullable ReceivedMessage find(long msgId) {
    return messages.get(msgId);
  }

  /** Whether a message with this id may have been received and forgotten. */
  boolean mayHaveForgotten(long msgId) {
    return msgId <= forgotten;
  }

  boolean isAboveAll(long msgId) {
    return messages.isEmpty() || msgId > messages.lastId();
  }

  /** Remembers a message that {@link #find} did not. */
  ReceivedMessage add(long msgId, int seqNo, boolean call) {
    ReceivedMessage received = new ReceivedMessage(msgId, seqNo, call);
    messages.add(msgId, received);
    kept.add(ITSELF);
    int most = kept.of(limits.rememberedMessages());
    while (messages.size() > most) {
      forgotten = messages.removeFirst().msgId();
      kept.remove(ITSELF);
    }
    return received;
  }

  /** Forgets a message as if it had never come. */
  void forget(ReceivedMessage received) {
    if (messages.remove(received.msgId()) != null) {
      kept.remove(ITSELF);
    }
  }

  /**
   * Keeps the answer to a message, at the expense of the oldest ones; not one that is long while
   * all sessions keep too much.
   */
  void answer(ReceivedMessage request, SentMessage answer) {
    request.answer(answer);
    answered.addLast(request);
    answeredBytes += answer.weight();
    kept.add(answer.weight());
    int most = kept.of(limits.rememberedAnswerBytes());
    int least = kept.isScarce() ? 0 : 1;
    while (answeredBytes > most && answered.size() > least) {
      ReceivedMessage oldest = answered.removeFirst();
      SentMessage old = oldest.answer();
      int size = old == null ? 0 : old.weight();
      answeredBytes -= size;
      kept.remove(size);
      oldest.forgetAnswer();
    }
  }

  /** The error code for a seq_no that does not rise with the msg_ids; 0 if it does. */
  int seqNoOrder(long msgId, int seqNo) {
    ReceivedMessage before = messages.below(msgId);
    if (before != null && next(before.seqNo()) > seqNo) {
      return TOO_LOW;
    }
    ReceivedMessage after = messages.above(msgId);
    return after != null && next(seqNo) > after.seqNo() ? TOO_HIGH : 0;
  }

  /** The least seq_no after this one, which a content-related message raises. */
  private static int next(int seqNo) {
    return seqNo + (seqNo & 1);
  }
}
