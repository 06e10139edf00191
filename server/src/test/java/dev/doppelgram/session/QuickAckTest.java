// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.transport.QuickAck;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class QuickAckTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);

  private final Bench bench = new Bench();
  private final Peer peer = bench.peer();

  @AfterEach
  void release() {
    peer.channel.runPendingTasks();
    peer.channel.releaseOutbound();
  }

  @Test
  void aPacketThatAsksForItIsQuicklyAcknowledgedBeforeItsAnswer() {
    int token = peer.sendHurried(peer.content(PING));
    Object ack = peer.channel.readOutbound();
    assertThat(ack).isEqualTo(new QuickAck(token));
    assertThat(peer.names()).containsExactly("new_session_created", "pong");
  }

  @Test
  void aRepeatedPacketIsQuicklyAcknowledgedAgain() {
    var ping = peer.content(PING);
    peer.send(ping).packets();
    int token = peer.sendHurried(ping);
    Object ack = peer.channel.readOutbound();
    assertThat(ack).isEqualTo(new QuickAck(token));
  }

  @Test
  void aPacketWithAWrongSaltIsNot() {
    peer.salt = 0;
    peer.sendHurried(peer.content(PING));
    Object answer = peer.channel.readOutbound();
    assertThat(answer).isNotInstanceOf(QuickAck.class);
    ReferenceCountUtil.release(answer);
  }

  @Test
  void noOtherPacketIs() {
    peer.send(peer.content(PING));
    Object answer = peer.channel.readOutbound();
    assertThat(answer).isNotInstanceOf(QuickAck.class);
    ReferenceCountUtil.release(answer);
  }
}
