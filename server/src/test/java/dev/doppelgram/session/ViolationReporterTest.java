// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.authkey.Salts;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client does wrong is found and forgiven, and ends its connection when strict. */
@Timeout(10)
class ViolationReporterTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);
  private static final byte[] RESULT = MessageSender.encode(TlObject.of("rpc_answer_unknown"));

  private Bench bench = new Bench();
  private Peer peer = bench.peer();

  @Test
  void aSaltAheadOfItsTime() {
    peer.salt = new Salts(Bench.KEY).current(bench.now().getEpochSecond() + 3600);
    peer.send(peer.content(PING));
    assertFound(ProtocolRule.EARLY_SALT);
    assertThat(peer.names()).contains("pong");
  }

  @Test
  void aSaltAheadOfItsTimeWhenStrict() {
    strict();
    peer.salt = new Salts(Bench.KEY).current(bench.now().getEpochSecond() + 3600);
    peer.send(peer.content(PING));
    assertEnded("EARLY_SALT: a salt is used before its valid_since");
  }

  @Test
  void aSaltOfThePastIsAnsweredAlsoWhenStrict() {
    strict();
    peer.salt = new Salts(Bench.KEY).current(bench.now().getEpochSecond() - 7200);
    peer.send(peer.content(PING));
    assertFound(ProtocolRule.STALE_SALT);
    assertThat(peer.names()).containsExactly("bad_server_salt");
    assertThat(peer.channel.isOpen()).isTrue();
  }

  @Test
  void aSaltThatNeverWasIsNoFinding() {
    peer.salt = 0;
    peer.send(peer.content(PING));
    assertFound();
  }

  @Test
  void aMessageAcknowledgedAfterAMinute() {
    acknowledgeAfter(Duration.ofSeconds(61));
    assertFound(ProtocolRule.LATE_ACK);
    assertThat(peer.channel.isOpen()).isTrue();
  }

  @Test
  void aMessageAcknowledgedWithinAMinute() {
    acknowledgeAfter(Duration.ofSeconds(60));
    assertFound();
  }

  @Test
  void aMessageAcknowledgedAfterAMinuteWhenStrict() {
    strict();
    acknowledgeAfter(Duration.ofSeconds(61));
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void theTimeWithoutAConnectionDoesNotCount() {
    peer.call().answer(RESULT);
    Message answer = peer.messages().get(1);
    peer.channel.close();
    peer.packets();
    bench.advance(Duration.ofSeconds(100));
    Peer again = peer.reconnected();
    again.send(again.content(PING)).packets();
    again.send(again.service(TlObject.of("msgs_ack", "msg_ids", List.of(answer.msgId()))));
    assertFound();
  }

  @Test
  void aClientThatAcknowledgesNothing() {
    bench = new Bench(Bench.limits(1024, 100, 3, 4096), false);
    peer = bench.peer();
    for (int i = 0; i < 6; i++) {
      peer.call().answer(RESULT);
    }
    assertFound(ProtocolRule.NO_ACK);
    peer.packets();
  }

  @Test
  void anOversizedContainer() {
    peer.send(
        peer.container(Collections.nCopies(1025, peer.content(PING)).toArray(new Message[0])));
    assertFound(ProtocolRule.OVERSIZED_CONTAINER);
    peer.channel.releaseOutbound();
  }

  @Test
  void anOversizedListOfIds() {
    peer.send(peer.service(TlObject.of("msgs_ack", "msg_ids", Collections.nCopies(8193, 4L))));
    assertFound(ProtocolRule.OVERSIZED_LIST);
    peer.channel.releaseOutbound();
  }

  @Test
  void httpWaitOnASocket() {
    TlObject wait = TlObject.of("http_wait", "max_delay", 0, "wait_after", 0, "max_wait", 1);
    peer.send(peer.service(wait)).packets();
    peer.send(peer.service(wait)).packets();
    assertFound(ProtocolRule.HTTP_WAIT_WITHOUT_HTTP);
  }

  @Test
  void aWrongSeqNoIsRefusedByItsCodeWhenStrict() {
    strict();
    peer.send(new Message(peer.nextId(), 2, Peer.CALL));
    assertThat(peer.objects().get(0).number("error_code")).isEqualTo(35);
    assertThat(peer.channel.isOpen()).isTrue();
  }

  private void strict() {
    bench = new Bench(Limits.DEFAULT, StrictMode.STRICT);
    peer = bench.peer();
  }

  private void acknowledgeAfter(Duration time) {
    peer.call().answer(RESULT);
    Message answer = peer.messages().get(1);
    bench.advance(time);
    peer.send(peer.service(TlObject.of("msgs_ack", "msg_ids", List.of(answer.msgId()))));
  }

  private void assertFound(ProtocolRule... rules) {
    assertThat(bench.journal.events(Event.Found.class))
        .extracting(Event.Found::rule)
        .containsExactly(rules);
  }

  private void assertEnded(String reason) {
    assertThat(peer.channel.isOpen()).isFalse();
    assertThat(bench.journal.events(Event.Rejected.class))
        .extracting(Event.Rejected::reason)
        .containsExactly(reason);
  }
}
