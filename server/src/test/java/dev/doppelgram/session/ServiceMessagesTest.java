// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.Message;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.transport.TransportError;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ServiceMessagesTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);
  private static final byte[] RESULT = MessageSender.encode(TlObject.of("rpc_answer_unknown"));

  private final Bench bench = new Bench();
  private final Peer peer = bench.peer();

  @BeforeEach
  void greet() {
    peer.send(peer.content(PING)).packets();
  }

  @Test
  void aPingIsAnsweredWhileACallWaits() {
    peer.call();
    Message ping = peer.content(PING);
    assertThat(peer.send(ping).objects())
        .containsExactly(TlObject.of("pong", "msg_id", ping.msgId(), "ping_id", 7L));
  }

  @Test
  void pingDelayDisconnectClosesTheConnectionAfterItsDelay() {
    assertThat(peer.send(peer.content(delayed(10))).names()).containsExactly("pong");
    peer.pass(Duration.ofMillis(9999));
    assertThat(peer.channel.isOpen()).isTrue();
    peer.pass(Duration.ofMillis(1));
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void theNextPingDelayDisconnectResetsTheTimer() {
    peer.send(peer.content(delayed(10)));
    peer.pass(Duration.ofSeconds(9));
    peer.send(peer.content(delayed(75)));
    peer.pass(Duration.ofSeconds(74));
    assertThat(peer.channel.isOpen()).isTrue();
    peer.pass(Duration.ofSeconds(1));
    assertThat(peer.channel.isOpen()).isFalse();
    peer.packets();
  }

  @Test
  void anOrdinaryPingDoesNotResetTheTimer() {
    peer.send(peer.content(delayed(10)));
    peer.pass(Duration.ofSeconds(9));
    peer.send(peer.content(PING));
    peer.pass(Duration.ofSeconds(1));
    assertThat(peer.channel.isOpen()).isFalse();
    peer.packets();
  }

  @Test
  void futureSaltsAreAllAcceptedAtOnce() {
    TlObject answer = futureSalts(64);
    assertThat(answer.number("now")).isEqualTo(bench.now().getEpochSecond());
    List<TlObject> salts = answer.objects("salts");
    assertThat(salts).hasSize(64);
    assertThat(salts.get(0).number("valid_since")).isLessThanOrEqualTo(answer.number("now"));
    for (TlObject salt : salts) {
      peer.salt = salt.number("salt");
      assertThat(peer.send(peer.content(PING)).names()).containsExactly("pong");
    }
  }

  @Test
  void atLeastTwoAndAtMost64SaltsAreTold() {
    assertThat(futureSalts(0).objects("salts")).hasSize(2);
    assertThat(futureSalts(4).objects("salts")).hasSize(4);
    assertThat(futureSalts(1000).objects("salts")).hasSize(64);
  }

  @Test
  void theStateOfMessagesIsTold() {
    Call answered = peer.call();
    answered.answer(RESULT);
    Call running = peer.call();
    long skipped = peer.nextId();
    Message request =
        peer.content(
            TlObject.of(
                "msgs_state_req",
                "msg_ids",
                List.of(answered.messageId(), running.messageId(), skipped, Long.MAX_VALUE)));
    peer.packets();
    TlObject info = peer.send(request).objects().get(0);
    assertThat(info.number("req_msg_id")).isEqualTo(request.msgId());
    assertThat(info.bytes("info")).containsExactly(4 + 64, 4, 2, 3);
  }

  @Test
  void tooManyIdsAreATransportError() {
    List<Long> ids = Collections.nCopies(8193, 4L);
    peer.send(peer.content(TlObject.of("msgs_state_req", "msg_ids", ids)));
    Object answer = peer.channel.readOutbound();
    assertThat(answer).isEqualTo(new TransportError(-429));
  }

  @Test
  void aLostMessageIsSentAgainOnRequest() {
    peer.call().answer(RESULT);
    Message lost = peer.messages().get(0);
    peer.send(
        peer.service(TlObject.of("msg_resend_req", "msg_ids", List.of(lost.msgId(), 12345L))));
    assertThat(peer.messages()).usingRecursiveComparison().isEqualTo(List.of(lost));
  }

  @Test
  void theAnswerToARequestIsSentAgainOnRequest() {
    Call call = peer.call();
    call.answer(RESULT);
    Message lost = peer.messages().get(0);
    peer.send(
        peer.service(TlObject.of("msg_resend_ans_req", "msg_ids", List.of(call.messageId()))));
    assertThat(peer.messages()).usingRecursiveComparison().isEqualTo(List.of(lost));
  }

  @Test
  void anotherSessionOfTheKeyIsDestroyed() {
    Peer other = bench.peer();
    other.send(other.content(PING)).packets();
    assertThat(destroy(other.sessionId)).isEqualTo("destroy_session_ok");
    assertThat(destroy(other.sessionId)).isEqualTo("destroy_session_none");
    assertThat(other.send(other.content(PING)).names())
        .containsExactly("new_session_created", "pong");
  }

  @Test
  void aSessionDoesNotDestroyItself() {
    assertThat(destroy(peer.sessionId)).isEqualTo("destroy_session_none");
  }

  @Test
  void aDestroyedKeyIsUnknown() {
    peer.send(peer.content(TlObject.of("destroy_auth_key")));
    assertThat(peer.names()).containsExactly("destroy_auth_key_ok");
    peer.send(peer.content(PING));
    Object answer = peer.channel.readOutbound();
    assertThat(answer).isEqualTo(new TransportError(-404));
  }

  @Test
  void aCallDroppedWhileItRunsIsToldSoToo() {
    Call call = peer.call();
    Message drop = drop(call.messageId());
    assertThat(peer.send(drop).names())
        .containsExactly("rpc_answer_dropped_running", "rpc_answer_dropped_running");
    call.answer(RESULT);
    assertThat(peer.names()).isEmpty();
  }

  @Test
  void anAnswerThatIsNotAcknowledgedIsDropped() {
    Call call = peer.call();
    call.answer(RESULT);
    Message answer = peer.messages().get(0);
    TlObject dropped = peer.send(drop(call.messageId())).objects().get(0);
    assertThat(dropped)
        .isEqualTo(
            TlObject.of(
                "rpc_answer_dropped",
                "msg_id",
                answer.msgId(),
                "seq_no",
                answer.seqNo(),
                "bytes",
                answer.body().length));
  }

  @Test
  void anUnknownCallHasNoAnswerToDrop() {
    assertThat(peer.send(drop(4)).names()).containsExactly("rpc_answer_unknown");
  }

  @Test
  void whatNeedsNoAnswerGetsNone() {
    byte[] info = {4};
    peer.send(
        peer.container(
            peer.service(TlObject.of("msgs_all_info", "msg_ids", List.of(1L), "info", info)),
            peer.service(TlObject.of("msgs_state_info", "req_msg_id", 1L, "info", info)),
            peer.service(
                TlObject.of(
                    "msg_new_detailed_info", "answer_msg_id", 1L, "bytes", 4, "status", 0))));
    assertThat(peer.names()).isEmpty();
    assertThat(bench.calls).isEmpty();
  }

  private TlObject futureSalts(int num) {
    Message request = peer.content(TlObject.of("get_future_salts", "num", num));
    TlObject answer = peer.send(request).objects().get(0);
    assertThat(answer.number("req_msg_id")).isEqualTo(request.msgId());
    return answer;
  }

  private String destroy(long sessionId) {
    TlObject request = TlObject.of("destroy_session", "session_id", sessionId);
    return peer.send(peer.content(request)).names().get(0);
  }

  private Message drop(long msgId) {
    return peer.content(TlObject.of("rpc_drop_answer", "req_msg_id", msgId));
  }

  private static TlObject delayed(int seconds) {
    return TlObject.of("ping_delay_disconnect", "ping_id", 7L, "disconnect_delay", seconds);
  }
}
