// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.transport.Transport;
import dev.doppelgram.transport.TransportDetected;
import dev.doppelgram.transport.TransportError;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On HTTP each request gets one answer, and nothing is sent without one. */
@Timeout(10)
class HttpAnswersTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);
  private static final byte[] RESULT = MessageSender.encode(TlObject.of("rpc_answer_unknown"));

  private final Bench bench = new Bench();
  private final Peer peer = http(bench.peer());

  @BeforeEach
  void greet() {
    peer.send(peer.content(PING));
    assertThat(peer.packets()).hasSize(1);
  }

  @Test
  void aRequestIsHeldUntilThereIsAnAnswer() {
    Call call = peer.call();
    peer.pass(Duration.ofMillis(400));
    assertThat(peer.packets()).isEmpty();
    call.answer(RESULT);
    assertThat(peer.names()).containsExactly("rpc_answer_unknown");
  }

  @Test
  void aRequestThatNothingAnswersGetsAnEmptyContainerAfter25Seconds() {
    peer.send(ack());
    peer.pass(Duration.ofMillis(24_999));
    assertThat(peer.packets()).isEmpty();
    peer.pass(Duration.ofMillis(1));
    assertNothing(peer.packets());
  }

  @Test
  void httpWaitSaysHowLongItIsHeld() {
    peer.send(wait(3000));
    peer.pass(Duration.ofMillis(2999));
    assertThat(peer.packets()).isEmpty();
    peer.pass(Duration.ofMillis(1));
    assertNothing(peer.packets());
  }

  @Test
  void anAnsweredRequestIsNotAnsweredAgain() {
    peer.send(wait(3000));
    push();
    assertThat(peer.packets()).hasSize(1);
    peer.pass(Duration.ofSeconds(30));
    assertThat(peer.packets()).isEmpty();
  }

  @Test
  void whatHasNoRequestWaitsForTheNextOne() {
    push();
    assertThat(peer.packets()).isEmpty();
    peer.send(wait(3000));
    assertThat(peer.names()).containsExactly("updatesTooLong");
  }

  @Test
  void eachOfTwoRequestsHeldAtOnceGetsItsAnswer() {
    peer.send(wait(3000));
    peer.pass(Duration.ofSeconds(1));
    peer.send(wait(3000));
    peer.pass(Duration.ofSeconds(2));
    assertNothing(peer.packets());
    peer.pass(Duration.ofSeconds(1));
    assertNothing(peer.packets());
  }

  @Test
  void anotherConnectionOfTheSessionMayCarryTheAnswer() {
    peer.send(wait(25_000));
    Peer other = http(peer.reconnected());
    other.send(other.content(PING));
    peer.channel.runPendingTasks(); // the loop that the session lives on
    assertThat(other.packets()).hasSize(1);
    push();
    assertThat(other.packets()).isEmpty();
    assertThat(peer.names()).containsExactly("updatesTooLong");
  }

  @Test
  void aTransportErrorIsAnAnswerToo() {
    peer.send(peer.content(TlObject.of("msgs_ack", "msg_ids", Collections.nCopies(8193, 4L))));
    Object answer = peer.channel.readOutbound();
    assertThat(answer).isEqualTo(new TransportError(-429));
    peer.pass(Duration.ofSeconds(30));
    assertThat(peer.packets()).isEmpty();
  }

  private static Peer http(Peer peer) {
    peer.channel.pipeline().fireUserEventTriggered(new TransportDetected(Transport.http()));
    return peer;
  }

  private void push() {
    bench
        .sessions
        .of(Bench.KEY.id())
        .iterator()
        .next()
        .push(MessageSender.encode(TlObject.of("updatesTooLong")));
  }

  private Message ack() {
    return peer.service(TlObject.of("msgs_ack", "msg_ids", List.of(4L)));
  }

  private Message wait(int maxWait) {
    return peer.service(
        TlObject.of("http_wait", "max_delay", 0, "wait_after", 0, "max_wait", maxWait));
  }

  private static void assertNothing(List<Message> packets) {
    assertThat(packets).hasSize(1);
    assertThat(Peer.typeOf(packets.get(0))).isEqualTo(Container.ID);
    assertThat(Container.read(packets.get(0))).isEmpty();
  }
}
