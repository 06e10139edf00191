// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.session.SessionId;
import dev.doppelgram.tl.Schema;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownCallsTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private static CallRequest request(long messageId) {
    CallContext origin =
        new CallContext(
            1, new SessionId(5, 6), 5, false, InetSocketAddress.createUnresolved("", 0), 2, 200);
    return CallRequest.of(
        origin, messageId, new byte[0], false, false, null, null, 0, Schema.telegram());
  }

  private static void answer(KnownCalls calls, CallRequest request, boolean result, Instant at) {
    calls.arrived(CallId.of(request), at);
    calls.put(
        CallId.of(request),
        new CallStep.Answered(
            new BoundCall(request, null, null),
            new CallResult(new Outcome.Answered(result), List.of(), false),
            new InterceptedCall()));
  }

  @Test
  void aCallIsKnownWithItsOutcomeBySessionAndMessage() {
    KnownCalls calls = new KnownCalls(10);
    answer(calls, request(1), true, NOW);
    assertThat(requireNonNull(calls.find(CallId.of(request(1)))).outcome())
        .isEqualTo(new Outcome.Answered(true));
    assertThat(calls.find(CallId.of(request(2)))).isNull();
  }

  @Test
  void theOldestAreForgottenAboveTheLimit() {
    KnownCalls calls = new KnownCalls(10);
    for (int i = 1; i <= 11; i++) {
      answer(calls, request(i), true, NOW);
    }
    assertThat(calls.find(CallId.of(request(1)))).isNull();
    assertThat(calls.find(CallId.of(request(2)))).isNotNull();
  }

  @Test
  void andThoseThatCannotBeSentAgainAnyMore() {
    KnownCalls calls = new KnownCalls(10);
    answer(calls, request(1), true, NOW);
    answer(calls, request(2), true, NOW.plus(Duration.ofMinutes(7)));
    assertThat(calls.find(CallId.of(request(1)))).isNotNull();
    answer(calls, request(3), true, NOW.plus(Duration.ofMinutes(7)).plusSeconds(1));
    assertThat(calls.find(CallId.of(request(1)))).isNull();
    assertThat(calls.find(CallId.of(request(2)))).isNotNull();
  }
}
