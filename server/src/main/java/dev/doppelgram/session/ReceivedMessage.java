// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import org.jspecify.annotations.Nullable;

/** What a session remembers of a message that it took. */
final class ReceivedMessage {
  private final long msgId;
  private final int seqNo;
  private final boolean call;
  private @Nullable SentMessage answer;
  private @Nullable Runnable withheld;
  private boolean acknowledged;
  private boolean answered;
  private boolean failed;
  private long answeredOn;

  ReceivedMessage(long msgId, int seqNo, boolean call) {
    this.msgId = msgId;
    this.seqNo = seqNo;
    this.call = call;
  }

  long msgId() {
    return msgId;
  }

  int seqNo() {
    return seqNo;
  }

  /** Whether it is to be acknowledged; an even seq_no of a call is forgiven. */
  boolean contentRelated() {
    return call || (seqNo & 1) == 1;
  }

  /** Notes that the client knows, or is told by an answer, that it came. */
  void acknowledged() {
    acknowledged = true;
  }

  boolean isAcknowledged() {
    return acknowledged;
  }

  boolean answered() {
    return answered;
  }

  boolean running() {
    return call && !answered;
  }

  /** Null before it is answered, and when the answer is no longer kept. */
  @Nullable SentMessage answer() {
    return answer;
  }

  /** Whether it was answered with {@code rpc_error}. */
  boolean failed() {
    return failed;
  }

  void answer(SentMessage answer) {
    this.answer = answer;
    answered = true;
  }

  /** Notes that its answer is an {@code rpc_error}. */
  void fail() {
    failed = true;
  }

  /** Has it answered when it comes again, not before. */
  void withhold(Runnable answering) {
    withheld = answering;
  }

  /** What answers it now that it has come again; null for nothing that was withheld. */
  @Nullable Runnable takeWithheld() {
    Runnable answering = withheld;
    withheld = null;
    return answering;
  }

  void forgetAnswer() {
    answeredOn = answer == null ? 0 : answer.writtenOn();
    answer = null;
  }

  /** Whether the answer has been written on the connection of this number, and on none since. */
  boolean isAnsweredOn(long connection) {
    return answered && connection == (answer == null ? answeredOn : answer.writtenOn());
  }
}
