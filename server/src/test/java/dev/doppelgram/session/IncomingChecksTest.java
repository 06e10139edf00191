// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.MsgCopy;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.observe.Event;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.transport.TransportError;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The table of checks on incoming messages, row by row. */
@Timeout(10)
class IncomingChecksTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);

  private final Bench bench = new Bench();
  private final Peer peer = bench.peer();

  @Test
  void aWrongSaltIsToldTheRightOneAndNothingIsExecuted() {
    peer.salt = 0;
    Message call = peer.content(Peer.CALL);
    peer.send(call);
    assertThat(bench.calls).isEmpty();
    assertThat(peer.objects())
        .containsExactly(
            TlObject.of(
                "bad_server_salt",
                "bad_msg_id",
                call.msgId(),
                "bad_msg_seqno",
                1,
                "error_code",
                48,
                "new_server_salt",
                bench.salt()));
  }

  @Test
  void theSameMessageIsTakenOnceItsSaltIsRight() {
    peer.salt = 0;
    Message call = peer.content(Peer.CALL);
    peer.send(call).packets();
    peer.salt = bench.salt();
    peer.send(call);
    assertThat(bench.calls).hasSize(1);
    assertThat(peer.names()).containsExactly("new_session_created");
  }

  @Test
  void aMessageOlderThan300SecondsIs16() {
    assertThat(codeFor(at(-301))).isEqualTo(16);
    assertThat(codeFor(at(-300))).isZero();
  }

  @Test
  void aMessageMoreThan30SecondsAheadIs17() {
    assertThat(codeFor(at(31))).isEqualTo(17);
    assertThat(codeFor(at(30))).isZero();
  }

  @Test
  void theTimeOfAMessageInAContainerIsNotChecked() {
    Message old = new Message(at(-4000), 1, MessageSender.encode(PING));
    peer.send(peer.container(old));
    assertThat(peer.names()).containsExactly("new_session_created", "pong");
  }

  @Test
  void anIdNotDivisibleBy4Is18() {
    assertThat(codeFor(peer.nextId() + 1)).isEqualTo(18);
  }

  @Test
  void anIdNotDivisibleBy4InAContainerIs18ForThatMessageOnly() {
    Message wrong = new Message(peer.nextId() + 2, 1, MessageSender.encode(PING));
    peer.send(peer.container(wrong, peer.content(PING)));
    List<TlObject> objects = peer.objects();
    assertThat(objects.get(1).number("bad_msg_id")).isEqualTo(wrong.msgId());
    assertThat(objects.get(1).number("error_code")).isEqualTo(18);
    assertThat(objects.get(2).name()).isEqualTo("pong");
  }

  @Test
  void aContainerThatCameBeforeIs19() {
    Message container = peer.container(peer.content(PING));
    peer.send(container).packets();
    peer.send(container);
    assertRefused(container.msgId(), 19);
  }

  @Test
  void anIdBelowTheRememberedOnesIs20() {
    Bench small = new Bench(Bench.limits(1024, 100, 1000, 4), false);
    Peer client = small.peer();
    long forgotten = client.nextId();
    for (int i = 0; i < 6; i++) {
      client.send(client.content(PING)).packets();
    }
    client.send(new Message(forgotten, 1, MessageSender.encode(PING)));
    assertThat(client.objects().get(0).number("error_code")).isEqualTo(20);
  }

  @Test
  void aMalformedContainerIs64() {
    byte[] body = new TlWriter().int32(Container.ID).int32(5).toByteArray();
    Message container = new Message(peer.nextId(), 0, body);
    peer.send(container);
    assertRefused(container.msgId(), 64);
  }

  @Test
  void aContainerInAContainerIs64AndNothingOfItIsTaken() {
    Message outer = peer.container(peer.content(PING), peer.container(peer.content(PING)));
    peer.send(outer);
    assertRefused(outer.msgId(), 64);
  }

  @Test
  void aGzippedContainerInAContainerIs64() {
    byte[] inner = Container.write(Collections.nCopies(20, peer.content(PING)));
    Message outer = peer.container(peer.content(GzipPacked.deflate(inner)));
    peer.send(outer);
    assertRefused(outer.msgId(), 64);
  }

  @Test
  void aContainerOverTheLimitIsATransportError() {
    Message container =
        peer.container(Collections.nCopies(1025, peer.content(PING)).toArray(new Message[0]));
    peer.send(container);
    Object answer = peer.channel.readOutbound();
    assertThat(answer).isEqualTo(new TransportError(-429));
    assertThat(peer.channel.isOpen()).isTrue();
    assertThat(bench.journal.events(Event.Rejected.class)).hasSize(1);
  }

  @Test
  void aContainerOf1024MessagesIsTaken() {
    Message[] pings = new Message[1024];
    for (int i = 0; i < pings.length; i++) {
      pings[i] = peer.content(PING);
    }
    peer.send(peer.container(pings));
    assertThat(peer.names()).filteredOn("pong"::equals).hasSize(1024);
  }

  @Test
  void aRepeatedCallIsNotExecutedButAcknowledgedAndAnsweredAgain() {
    Message call = peer.content(Peer.CALL);
    peer.send(call);
    bench.calls.get(0).answer(MessageSender.encode(TlObject.of("rpc_answer_unknown")));
    List<Message> first = peer.messages();
    peer.send(call);
    assertThat(bench.calls).hasSize(1);
    List<Message> again = peer.messages();
    assertThat(Peer.object(again.get(0)).get("msg_ids")).isEqualTo(List.of(call.msgId()));
    assertThat(again.get(1)).usingRecursiveComparison().isEqualTo(first.get(1));
  }

  @Test
  void aRepeatedCallIsAnsweredAgainAlsoAfterItsAnswerWasAcknowledged() {
    Message call = peer.content(Peer.CALL);
    peer.send(call);
    bench.calls.get(0).answer(MessageSender.encode(TlObject.of("rpc_answer_unknown")));
    long answer = peer.messages().get(1).msgId();
    peer.send(peer.service(TlObject.of("msgs_ack", "msg_ids", List.of(answer))));
    peer.send(call);
    assertThat(peer.names()).containsExactly("msgs_ack", "rpc_answer_unknown");
  }

  @Test
  void aCallRepeatedWhileItRunsIsOnlyAcknowledged() {
    Message call = peer.content(Peer.CALL);
    peer.send(call).packets();
    peer.send(call);
    assertThat(bench.calls).hasSize(1);
    assertThat(peer.names()).containsExactly("msgs_ack");
  }

  @Test
  void aGzippedCallIsTakenInflated() {
    byte[] call = new TlWriter().raw(Peer.CALL).raw(new byte[400]).toByteArray();
    byte[] packed = GzipPacked.deflate(call);
    assertThat(GzipPacked.is(packed)).isTrue();
    peer.send(peer.content(packed));
    assertThat(bench.calls.get(0).body()).isEqualTo(call);
  }

  @Test
  void aGzipBombIsACallThatCannotBeParsed() {
    peer.send(peer.content(GzipPacked.deflate(new byte[11 << 20])));
    assertThat(bench.calls).isEmpty();
    assertThat(peer.objects().get(1))
        .isEqualTo(
            TlObject.of("rpc_error", "error_code", 400, "error_message", "INPUT_FETCH_FAIL"));
  }

  @Test
  void manyGzipsShareOneLimit() {
    byte[] most = GzipPacked.deflate(new byte[900 << 10]);
    peer.send(peer.container(peer.content(most), peer.content(most), peer.content(most)));
    assertThat(bench.calls).hasSize(2);
    assertThat(peer.names()).containsExactly("new_session_created", "rpc_error");
  }

  @Test
  void aCopiedMessageIsTakenAsTheOneInIt() {
    Message ping = peer.content(PING);
    byte[] body = Container.write(List.of(ping));
    byte[] copy = new TlWriter().int32(MsgCopy.ID).raw(body, 8, body.length - 8).toByteArray();
    peer.send(new Message(peer.nextId(), 2, copy));
    assertThat(peer.objects().get(1))
        .isEqualTo(TlObject.of("pong", "msg_id", ping.msgId(), "ping_id", 7L));
  }

  @Test
  void aTruncatedServiceMessageIsACallThatCannotBeParsed() {
    Message ping = peer.content(new TlWriter().int32(0x7abe77ec).toByteArray());
    peer.send(ping);
    Message answer = peer.messages().get(1);
    assertThat(RpcResult.read(answer.body()).reqMsgId()).isEqualTo(ping.msgId());
    assertThat(Peer.object(answer).string("error_message")).isEqualTo("INPUT_FETCH_FAIL");
  }

  private long at(int seconds) {
    return MessageIds.at(bench.now().plusSeconds(seconds), MessageIds.Kind.CLIENT);
  }

  /** The error code for a ping of this id; 0 where it is answered. */
  private long codeFor(long msgId) {
    peer.send(new Message(msgId, 1, MessageSender.encode(PING)));
    TlObject answer = peer.objects().get(0);
    return answer.is("bad_msg_notification") ? answer.number("error_code") : 0;
  }

  /** Sends messages with rising ids and returns the codes that came. */
  private void assertRefused(long msgId, int code) {
    List<TlObject> objects = peer.objects();
    assertThat(objects).hasSize(1);
    assertThat(objects.get(0).number("bad_msg_id")).isEqualTo(msgId);
    assertThat(objects.get(0).number("error_code")).isEqualTo(code);
  }

  @Test
  void aSaltOfTheLastHalfHourIsStillGoodAndOneOfTheHourBeforeIsNot() {
    long old = bench.salt();
    bench.advance(Duration.ofMinutes(59));
    peer.salt = old;
    peer.send(peer.content(PING));
    assertThat(peer.names()).containsExactly("new_session_created", "pong");
    bench.advance(Duration.ofMinutes(1));
    peer.send(peer.content(PING));
    assertThat(peer.names()).containsExactly("bad_server_salt");
  }
}
