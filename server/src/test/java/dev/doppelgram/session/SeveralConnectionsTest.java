// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.tl.TlObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On which of its connections a session sends, and what becomes of what a lost one was sent. */
@Timeout(10)
class SeveralConnectionsTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);
  private static final byte[] RESULT = MessageSender.encode(TlObject.of("rpc_answer_unknown"));

  private final Bench bench = new Bench();
  private final Peer peer = bench.peer();

  @Test
  void whatWentToAConnectionThatIsLostGoesOutOnTheOneThatIsLeft() {
    greeted();
    Peer left = peer.reconnected();
    Call call = peer.call();
    left.send(left.content(PING));
    peer.channel.runPendingTasks();
    left.packets();
    peer.send(peer.content(PING)); // is read late, and makes the lost connection the latest
    call.answer(RESULT);
    assertThat(peer.packets()).isNotEmpty();
    peer.channel.close();
    peer.channel.runPendingTasks();
    assertThat(left.messages()).extracting(Peer::typeOf).contains(RpcResult.ID);
  }

  @Test
  void whatWentToALostConnectionGoesOutAlsoIfTheOtherWasUsedSince() {
    greeted();
    Peer left = peer.reconnected();
    Call call = peer.call();
    left.send(left.content(PING));
    peer.channel.runPendingTasks();
    left.packets();
    peer.send(peer.content(PING));
    call.answer(RESULT);
    assertThat(peer.packets()).isNotEmpty();
    left.send(left.content(PING));
    peer.channel.runPendingTasks();
    left.packets();
    peer.channel.close();
    peer.channel.runPendingTasks();
    assertThat(left.messages()).extracting(Peer::typeOf).contains(RpcResult.ID);
  }

  @Test
  void whatIsNotSentAgainGoesOutOnTheConnectionThatItAnswers() {
    greeted();
    Peer lost = peer.reconnected();
    lost.salt = 0;
    lost.send(lost.content(PING)); // is read before, and taken after what comes next
    peer.salt = 0;
    peer.send(peer.content(PING));
    lost.channel.close();
    assertThat(peer.names()).contains("bad_server_salt");
  }

  @Test
  void aSessionWithTwoConnectionsUsesTheOneItHeardOfLast() {
    greeted();
    Peer second = peer.reconnected();
    second.send(second.content(PING));
    peer.channel.runPendingTasks();
    assertThat(second.names()).contains("pong");
    assertThat(peer.names()).isEmpty();
    peer.send(second.content(PING));
    assertThat(peer.names()).containsExactly("pong");
  }

  @Test
  void whenThatOneClosesTheOtherIsUsed() {
    Call call = peer.call();
    peer.packets();
    Peer second = peer.reconnected();
    second.send(second.content(PING));
    peer.channel.runPendingTasks();
    second.packets();
    second.channel.close();
    peer.channel.runPendingTasks();
    call.answer(RESULT);
    assertThat(peer.names()).containsExactly("new_session_created", "rpc_answer_unknown");
  }

  private void greeted() {
    peer.send(peer.content(PING)).packets();
  }
}
