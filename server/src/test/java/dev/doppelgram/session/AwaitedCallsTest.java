// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.Message;
import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a call that waits for others is told of them. */
@Timeout(10)
class AwaitedCallsTest {
  private static final byte[] RESULT = MessageSender.encode(TlObject.of("rpc_answer_unknown"));

  private final Bench bench = new Bench();
  private final Peer peer = bench.peer();
  private final Call first = peer.call();
  private final Call second = peer.call();
  private final List<AwaitedOutcome> told = new ArrayList<>();

  @Test
  void aCallThatIsAnsweredIsNotWaitedFor() {
    first.answer(RESULT);
    await(first.messageId());
    assertThat(told).containsExactly(AwaitedOutcome.ANSWERED);
  }

  @Test
  void aCallThatRunsIsWaitedFor() {
    await(first.messageId());
    assertThat(told).isEmpty();
    first.answer(RESULT);
    assertThat(told).containsExactly(AwaitedOutcome.ANSWERED);
  }

  @Test
  void allOfThemAreWaitedFor() {
    await(first.messageId(), second.messageId());
    second.answer(RESULT);
    assertThat(told).isEmpty();
    first.answer(RESULT);
    assertThat(told).containsExactly(AwaitedOutcome.ANSWERED);
  }

  @Test
  void theFirstFailureIsTold() {
    await(first.messageId(), second.messageId());
    second.refuse(400, "NO");
    assertThat(told).containsExactly(AwaitedOutcome.FAILED);
    first.answer(RESULT);
    assertThat(told).hasSize(1);
  }

  @Test
  void aFailureOfThePastIsToldAtOnce() {
    first.refuse(400, "NO");
    await(first.messageId());
    assertThat(told).containsExactly(AwaitedOutcome.FAILED);
  }

  @Test
  void aCallThatHasNotComeMayStillCome() {
    long late = peer.nextId();
    Call last = peer.call();
    last.after(List.of(late), told::add);
    assertThat(told).isEmpty();
    peer.send(new Message(late, 7, Peer.CALL));
    bench.calls.get(bench.calls.size() - 1).answer(RESULT);
    assertThat(told).containsExactly(AwaitedOutcome.ANSWERED);
  }

  @Test
  void nothingIsWaitedForMoreThan15Seconds() {
    await(first.messageId());
    peer.pass(Duration.ofMillis(14_999));
    assertThat(told).isEmpty();
    peer.pass(Duration.ofMillis(1));
    assertThat(told).containsExactly(AwaitedOutcome.TIMED_OUT);
    first.answer(RESULT);
    assertThat(told).hasSize(1);
  }

  @Test
  void aCallThatWaitsForItselfFails() {
    Call call = peer.call();
    call.after(List.of(call.messageId()), told::add);
    assertThat(told).containsExactly(AwaitedOutcome.FAILED);
  }

  @Test
  void twoMayWaitForTheSameCall() {
    await(first.messageId());
    await(first.messageId());
    first.answer(RESULT);
    assertThat(told).containsExactly(AwaitedOutcome.ANSWERED, AwaitedOutcome.ANSWERED);
  }

  private void await(Long... msgIds) {
    peer.call().after(List.of(msgIds), told::add);
  }
}
