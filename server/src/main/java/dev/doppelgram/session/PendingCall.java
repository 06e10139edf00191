// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call that waits for its answer. */
final class PendingCall implements Call {
  private final MtprotoSession session;
  private final ReceivedMessage request;
  private final byte[] body;
  private final GzipBudget inflation;

  PendingCall(MtprotoSession session, ReceivedMessage request, byte[] body, GzipBudget inflation) {
    this.session = session;
    this.request = request;
    this.body = body;
    this.inflation = inflation;
  }

  @Override
  public Session session() {
    return session;
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
    return inflation.inflate(packed);
  }

  @Override
  public void answer(byte[] result) {
    boolean large = result.length > session.limits().gzipAbove();
    session.sender().answerCall(request, large ? GzipPacked.deflate(result) : result, false);
  }

  @Override
  public void after(List<Long> msgIds, Consumer<AwaitedOutcome> then) {
    session.awaitedCalls().await(request.msgId(), msgIds, then);
  }

  @Override
  public void refuse(int code, String text) {
    session.sender().refuseCall(request, code, text);
  }

  @Override
  public void lose(@Nullable PacketFault packetFault) {
    session.sender().forget(request);
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
    session.sender().forget(request);
    session.sender().refuseSalt(new Message(request.msgId(), request.seqNo(), new byte[0]));
  }
}
