// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.tl.DecodeBudget;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call that waits for its answer. */
final class PendingCall implements Call {
  private final MtprotoSession session;
  private final ReceivedMessage request;
  private final byte[] body;
  private final PacketBudget budget;

  PendingCall(MtprotoSession session, ReceivedMessage request, byte[] body, PacketBudget budget) {
    this.session = session;
    this.request = request;
    this.body = body;
    this.budget = budget;
  }

  @Override
  public Session session() {
    return session.seen();
  }

  @Override
  public long messageId() {
    return request.msgId();
  }

  @Override
  public byte[] body() {
    return body;
  }

  @Override
  public byte[] inflate(byte[] packed) {
    return budget.inflate(packed);
  }

  @Override
  public DecodeBudget elements() {
    return budget.elements();
  }

  @Override
  public Limits limits() {
    return session.limits();
  }

  @Override
  public void answer(byte[] result) {
    boolean large = result.length > session.limits().gzipAbove();
    session.answerCall(request, large ? GzipPacked.deflate(result) : result, false);
  }

  @Override
  public void after(List<Long> msgIds, Consumer<AwaitedOutcome> then) {
    session.awaitedCalls().await(request.msgId(), msgIds, then);
  }

  @Override
  public void refuse(int code, String text) {
    session.refuseCall(request, code, text);
  }

  @Override
  public void lose(@Nullable PacketFault packetFault) {
    session.forget(request);
    if (packetFault != null) {
      session.apply(packetFault);
    }
  }

  @Override
  public void withhold(Runnable answering) {
    request.withhold(answering);
  }

  @Override
  public void refuseSalt() {
    session.forget(request);
    session.refuseSalt(new Message(request.msgId(), request.seqNo(), new byte[0]));
  }
}
