// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the server sends, how it is numbered, and how long it is kept. */
@Timeout(10)
class DeliveryTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);
  private static final byte[] RESULT = MessageSender.encode(TlObject.of("rpc_answer_unknown"));

  private final Bench bench = new Bench();
  private final Peer peer = bench.peer();

  @Test
  void aNewSessionIsGreetedBeforeAnythingElse() {
    Message first = peer.content(PING);
    Message second = peer.content(PING);
    peer.send(peer.container(first, second));
    List<TlObject> objects = peer.objects();
    assertThat(objects.get(0).name()).isEqualTo("new_session_created");
    assertThat(objects.get(0).number("first_msg_id")).isEqualTo(first.msgId());
    assertThat(objects.get(0).number("server_salt")).isEqualTo(bench.salt());
    peer.send(peer.content(PING));
    assertThat(peer.names()).containsExactly("pong");
  }

  @Test
  void whatBelongsTogetherGoesOutInOneContainer() {
    peer.send(peer.container(peer.content(PING), peer.content(PING)));
    List<Message> packets = peer.packets();
    assertThat(packets).hasSize(1);
    assertThat(Peer.typeOf(packets.get(0))).isEqualTo(Container.ID);
    assertThat(Container.read(packets.get(0))).hasSize(3);
  }

  @Test
  void oneMessageGoesOutAlone() {
    greeted();
    peer.send(peer.content(PING));
    assertThat(peer.packets()).hasSize(1).extracting(Peer::typeOf).doesNotContain(Container.ID);
  }

  @Test
  void idsAndSeqNosFollowTheRules() {
    Call call = peer.call();
    peer.send(peer.content(PING));
    call.answer(RESULT);
    List<Message> packets = peer.packets();
    List<Message> all = packets.stream().flatMap(p -> inside(p).stream()).toList();
    assertThat(all).extracting(Message::seqNo).containsExactly(1, 2, 3);
    assertThat(all).extracting(message -> message.msgId() & 3).containsExactly(3L, 1L, 1L);
    assertThat(all).extracting(Message::msgId).isSorted();
    for (Message packet : packets) {
      assertThat(packet.msgId() >>> 32).isEqualTo(bench.now().getEpochSecond());
      assertThat(packet.msgId() & 1).isEqualTo(1);
    }
  }

  @Test
  void nothingFollowsAnRpcErrorInItsContainer() {
    Call first = peer.call();
    Call second = peer.call();
    peer.packets();
    first.refuse(400, "NO");
    second.answer(RESULT);
    List<Message> packets = peer.packets();
    assertThat(packets).hasSize(2);
    assertThat(Peer.object(packets.get(0)))
        .isEqualTo(TlObject.of("rpc_error", "error_code", 400, "error_message", "NO"));
  }

  @Test
  void aCallAnsweredAtOnceIsNotAcknowledgedToo() {
    peer.call().answer(RESULT);
    peer.pass(Duration.ofSeconds(2));
    assertThat(peer.names()).containsExactly("new_session_created", "rpc_answer_unknown");
  }

  @Test
  void aCallNotAnsweredWithinASecondIsAcknowledged() {
    Call call = peer.call();
    peer.packets();
    peer.pass(Duration.ofMillis(999));
    assertThat(peer.objects())
        .containsExactly(TlObject.of("msgs_ack", "msg_ids", List.of(call.messageId())));
    peer.pass(Duration.ofSeconds(5));
    assertThat(peer.names()).isEmpty();
  }

  @Test
  void whatHasNoAnswerAtAllIsAcknowledgedWithinASecond() {
    Message info =
        peer.content(TlObject.of("msgs_state_info", "req_msg_id", 4L, "info", new byte[0]));
    peer.send(info).packets();
    peer.pass(Duration.ofMillis(999));
    assertThat(peer.objects())
        .containsExactly(TlObject.of("msgs_ack", "msg_ids", List.of(info.msgId())));
  }

  @Test
  void messagesWithAnEvenSeqNoAreNotAcknowledged() {
    peer.send(
        peer.service(TlObject.of("http_wait", "max_delay", 0, "wait_after", 0, "max_wait", 0)));
    peer.pass(Duration.ofSeconds(2));
    assertThat(peer.names()).containsExactly("new_session_created");
  }

  @Test
  void unacknowledgedMessagesComeAgainFirstThingOnTheNextConnection() {
    peer.call().answer(RESULT);
    List<Message> lost = peer.messages();
    peer.channel.close();
    Peer next = peer.reconnected().send(peer.content(PING));
    peer.channel.runPendingTasks();
    List<Message> packets = next.packets();
    assertThat(packets).hasSize(2); // the first answers of a session end their packets
    assertThat(Container.read(packets.get(0))).usingRecursiveComparison().isEqualTo(lost);
    assertThat(packets.get(0).msgId()).isGreaterThan(lost.get(1).msgId());
    assertThat(Peer.object(packets.get(1)).name()).isEqualTo("pong");
  }

  @Test
  void aSingleMessageSentAgainIsInAContainerToo() {
    peer.call().answer(RESULT);
    acknowledge(peer.messages().get(0));
    peer.channel.close();
    Peer next = peer.reconnected();
    next.salt = 0;
    next.send(next.content(PING));
    peer.channel.runPendingTasks();
    List<Message> packets = next.packets();
    assertThat(Peer.typeOf(packets.get(0))).isEqualTo(Container.ID);
    assertThat(Peer.object(Container.read(packets.get(0)).get(0)).name())
        .isEqualTo("rpc_answer_unknown");
  }

  @Test
  void acknowledgedMessagesDoNotComeAgain() {
    peer.call().answer(RESULT);
    peer.messages().forEach(this::acknowledge);
    peer.channel.close();
    assertThat(nextNames()).containsExactly("pong");
  }

  @Test
  void messagesOlderThan300SecondsDoNotComeAgain() {
    peer.call().answer(RESULT);
    peer.messages();
    peer.channel.close();
    bench.advance(Duration.ofSeconds(301));
    assertThat(nextNames()).containsExactly("pong");
  }

  @Test
  void anAnswerThatFindsNoConnectionWaitsForTheNext() {
    Call call = peer.call();
    peer.messages().forEach(this::acknowledge);
    peer.channel.close();
    peer.channel.runPendingTasks();
    call.answer(RESULT);
    peer.channel.runPendingTasks();
    assertThat(nextNames()).containsExactly("rpc_answer_unknown", "pong");
  }

  @Test
  void onlySoManyUnacknowledgedMessagesAreKept() {
    Bench small = new Bench(Bench.limits(1024, 100, 2, 4096), false);
    Peer client = small.peer();
    for (int i = 0; i < 3; i++) {
      client.call().answer(RESULT);
    }
    client.packets();
    client.channel.close();
    Peer next = client.reconnected();
    next.send(next.content(PING));
    client.channel.runPendingTasks();
    assertThat(next.names()).containsExactly("rpc_answer_unknown", "rpc_answer_unknown", "pong");
  }

  @Test
  void aLongResultIsGzipped() {
    greeted();
    byte[] result = new TlWriter().raw(RESULT).raw(new byte[5000]).toByteArray();
    peer.call().answer(result);
    byte[] packed = RpcResult.read(peer.messages().get(0).body()).result();
    assertThat(packed).hasSizeLessThan(200);
    assertThat(GzipPacked.inflate(packed, 10_000)).isEqualTo(result);
  }

  @Test
  void aSecondAnswerToACallHasNoEffect() {
    greeted();
    Call call = peer.call();
    call.answer(RESULT);
    call.refuse(500, "AGAIN");
    assertThat(peer.names()).containsExactly("rpc_answer_unknown");
  }

  @Test
  void updatesArePushedOnceTheyAreWantedAndTheLayerIsKnown() {
    peer.call();
    peer.packets();
    Subscriber subscriber = bench.sessions.of(Bench.KEY.id()).iterator().next();
    assertThat(subscriber.takesUpdates()).isFalse();
    subscriber.wantsUpdates();
    assertThat(subscriber.takesUpdates()).isFalse();
    subscriber.layer(198);
    assertThat(subscriber.takesUpdates()).isTrue();
    subscriber.push(RESULT);
    Message update = peer.messages().get(0);
    assertThat(update.msgId() & 3).isEqualTo(3);
    assertThat(update.seqNo()).isEqualTo(3);
  }

  private void greeted() {
    peer.send(peer.content(PING)).packets();
  }

  private void acknowledge(Message message) {
    peer.send(peer.service(TlObject.of("msgs_ack", "msg_ids", List.of(message.msgId()))));
  }

  private List<String> nextNames() {
    Peer next = peer.reconnected();
    next.send(next.content(PING));
    peer.channel.runPendingTasks();
    return next.names();
  }

  private static List<Message> inside(Message packet) {
    return Peer.typeOf(packet) == Container.ID ? Container.read(packet) : List.of(packet);
  }
}
