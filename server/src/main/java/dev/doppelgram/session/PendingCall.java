// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.tl.DecodeBudget;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** A call that waits for its answer. */
final class PendingCall implements Call {
  /** About what a call of no bytes costs. */
  private static final int ITSELF = 512;

  private final MtprotoSession session;
  private final ReceivedMessage request;
  private final byte[] body;
  private final PacketBudget budget;
  private final Connection connection;
  private int weight;

  PendingCall(MtprotoSession session, ReceivedMessage request, byte[] body, PacketBudget budget) {
    this.session = session;
    this.request = request;
    this.body = body;
    this.budget = budget;
    connection = session.latest();
    weigh(ITSELF + body.length);
  }

  private void weigh(int bytes) {
    weight += bytes;
    connection.begin(bytes);
  }

  /** Lets its client go on: there is an answer, or there will be none. */
  private void done() {
    if (weight > 0) {
      connection.end(weight);
      weight = 0;
    }
  }

  @Override
  public CallQueue queue() {
    return connection.calls();
  }

  @Override
  public Runnable answering(Runnable answer) {
    return queue().answering(answer, this::executeAfterOthers);
  }

  /** A loop reads what came before it turns to what was scheduled; it logs what it executes. */
  private void executeAfterOthers(Runnable task) {
    EventLoop loop = session.executor();
    loop.schedule(() -> loop.execute(task), 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean isBehind() {
    return connection.isOpen() && session.isBehind();
  }

  @Override
  public Session session() {
    return session;
  }

  @Override
  public boolean isOfDuplicatedKey() {
    return session.sessions().shares().isUsedFromSeveralHosts(session.authKeyId());
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
    byte[] inflated = budget.inflate(packed);
    weigh(inflated.length);
    return inflated;
  }

  @Override
  public <T> T decoding(Function<DecodeBudget, T> decoder) {
    int before = budget.elements().spent();
    try {
      return decoder.apply(budget.elements());
    } finally {
      weigh(PacketBudget.OF_AN_ELEMENT * (budget.elements().spent() - before));
    }
  }

  @Override
  public Limits limits() {
    return session.limits();
  }

  @Override
  public void answer(byte[] result) {
    done();
    session.sender().answerCall(request, packed(result), false);
  }

  /** A list of users takes half the time of zlib's usual level, and a fiftieth more bytes. */
  private byte[] packed(byte[] result) {
    return result.length > session.limits().gzipAbove()
        ? GzipPacked.deflate(result, Deflater.BEST_SPEED)
        : result;
  }

  @Override
  public void after(List<Long> msgIds, Consumer<AwaitedOutcome> then) {
    session.awaitedCalls().await(request.msgId(), msgIds, then);
  }

  @Override
  public void refuse(int code, String text) {
    done();
    session.sender().refuseCall(request, code, text);
  }

  @Override
  public void lose(@Nullable PacketFault packetFault) {
    done();
    session.sender().forget(request);
    if (packetFault != null) {
      session.apply(packetFault);
    }
  }

  @Override
  public void withhold(Runnable answering) {
    done();
    request.withhold(answering);
  }

  @Override
  public void refuseSalt() {
    done();
    session.sender().forget(request);
    session.sender().refuseSalt(new Message(request.msgId(), request.seqNo(), new byte[0]));
  }
}
