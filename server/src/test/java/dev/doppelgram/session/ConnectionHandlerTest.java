// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.authkey.ClientDescription;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.observe.Event;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.transport.Packet;
import dev.doppelgram.transport.TransportError;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.CorruptedFrameException;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ConnectionHandlerTest {
  private static final TlObject PING = TlObject.of("ping", "ping_id", 7L);

  private final Bench bench = new Bench();
  private final Peer peer = bench.peer();

  @Test
  void anUnknownKeyIsATransportErrorAndTheConnectionGoesOn() {
    peer.sendPacket(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    Object answer = peer.channel.readOutbound();
    assertThat(answer).isEqualTo(new TransportError(-404));
    assertThat(peer.send(peer.content(PING)).names()).contains("pong");
  }

  @Test
  void aWrongMsgKeyClosesTheConnectionInOneLineWithoutAnAnswer() {
    byte[] packet = new byte[24 + 64];
    System.arraycopy(keyId(), 0, packet, 0, 8);
    peer.sendPacket(packet);
    Object answer = peer.channel.readOutbound();
    assertThat(answer).isNull();
    assertThat(peer.channel.isOpen()).isFalse();
    assertThat(bench.journal.events(Event.Rejected.class)).hasSize(1);
  }

  @Test
  void packetsBehindOneThatClosedTheConnectionAreDropped() {
    peer.sendPacket(new byte[4]);
    peer.channel.pipeline().fireChannelRead(new Packet(Unpooled.buffer(4), false));
    assertThat(bench.journal.events(Event.Rejected.class)).hasSize(1);
  }

  @Test
  void aPacketTooShortForAKeyIdClosesTheConnection() {
    peer.sendPacket(new byte[4]);
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void randomBytesNeverGetMoreThanATransportError() {
    Random random = new Random(5);
    for (int i = 0; i < 1000; i++) {
      EmbeddedChannel channel = bench.connect();
      Peer noisy = new Peer(bench, channel, Bench.KEY, 1);
      byte[] packet = new byte[random.nextInt(8, 200)];
      random.nextBytes(packet);
      if (random.nextBoolean()) {
        System.arraycopy(keyId(), 0, packet, 0, 8);
      }
      noisy.sendPacket(packet);
      Object answer = channel.readOutbound();
      assertThat(answer).isIn(new TransportError(-404), null);
      channel.finishAndReleaseAll();
    }
    assertThat(bench.journal.events(Event.Failed.class)).isEmpty();
    assertThat(peer.send(peer.content(PING)).names()).contains("pong");
  }

  @Test
  void aBrokenFrameClosesTheConnectionInOneLine() {
    peer.channel.pipeline().fireExceptionCaught(new CorruptedFrameException("too long"));
    assertThat(peer.channel.isOpen()).isFalse();
    assertThat(bench.journal.events(Event.Rejected.class))
        .containsExactly(new Event.Rejected(1, "too long"));
  }

  @Test
  void aConnectionThatBreaksIsClosedWithoutAWordInTheJournal() {
    peer.channel.pipeline().fireExceptionCaught(new IOException("reset by peer"));
    assertThat(peer.channel.isOpen()).isFalse();
    assertThat(bench.journal.events(Event.Rejected.class)).isEmpty();
  }

  @Test
  void aMistakeOfOursClosesTheConnectionAndKeepsItsTrace() {
    IllegalStateException bug = new IllegalStateException("bug");
    peer.channel.pipeline().fireExceptionCaught(bug);
    assertThat(peer.channel.isOpen()).isFalse();
    assertThat(bench.journal.events(Event.Failed.class)).containsExactly(new Event.Failed(1, bug));
  }

  @Test
  void aConnectionWithoutAKeyIsClosedAfterAMinute() {
    peer.pass(Duration.ofSeconds(59));
    assertThat(peer.channel.isOpen()).isTrue();
    peer.pass(Duration.ofSeconds(1));
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void aSilentConnectionIsClosedAfterTenMinutes() {
    peer.send(peer.content(PING)).packets();
    peer.pass(Duration.ofSeconds(599));
    assertThat(peer.channel.isOpen()).isTrue();
    peer.pass(Duration.ofSeconds(1));
    assertThat(peer.channel.isOpen()).isFalse();
  }

  @Test
  void theEndIsTold() {
    peer.channel.close();
    assertThat(bench.journal.events()).containsExactly(new Event.Disconnected(1));
  }

  @Test
  void aKeyMadeOnOneConnectionIsGoodOnAnotherWithItsFirstSalt() {
    AuthKey key = AuthKey.minted(1, "somebody", 1);
    assertThat(bench.keys.add(key, 99, 10002, 0)).isTrue();
    Peer client = new Peer(bench, bench.connect(), key, 5);
    client.salt = 99;
    assertThat(client.call().session().dc()).isEqualTo(10002);
    assertThat(client.names()).containsExactly("new_session_created");
    bench.advance(Duration.ofHours(1));
    assertThat(client.send(client.content(PING)).names()).containsExactly("bad_server_salt");
  }

  @Test
  void aKeyIdIsTakenOnce() {
    assertThat(bench.keys.add(Bench.KEY, 1, 0, 0)).isFalse();
  }

  @Test
  void aTemporaryKeyIsUnknownOnceItExpires() {
    AuthKey key = AuthKey.minted(1, "somebody", 1);
    bench.keys.add(key, 99, 2, 60);
    bench.advance(Duration.ofSeconds(59));
    assertThat(bench.keys.find(key.id())).isNotNull();
    bench.advance(Duration.ofSeconds(1));
    assertThat(bench.keys.find(key.id())).isNull();
  }

  @Test
  void aNewSessionInheritsTheLayerOfItsKey() {
    Session first = peer.call().session();
    assertThat(first.layer()).isZero();
    first.layer(198);
    ClientDescription description = new ClientDescription(1, "d", "s", "a", "en", "en");
    first.client(description);
    Session second = bench.peer().call().session();
    assertThat(second.layer()).isEqualTo(198);
    assertThat(second.client()).isEqualTo(description);
    assertThat(second.connection()).isEqualTo(2);
  }

  @Test
  void theSessionUnusedForLongestGivesWay() {
    Bench small = new Bench(Bench.limits(1024, 2, 1000, 4096), false);
    Peer first = small.peer();
    first.call();
    Peer second = small.peer();
    second.call();
    first.call();
    small.peer().call();
    assertThat(small.sessions.of(Bench.KEY.id()))
        .extracting(Session::id)
        .contains(first.sessionId)
        .doesNotContain(second.sessionId);
  }

  @Test
  void aClientThatDoesNotReadIsNotReadFrom() {
    peer.channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
    peer.channel.runPendingTasks();
    assertThat(peer.channel.config().isAutoRead()).isFalse();
    peer.channel.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
    peer.channel.runPendingTasks();
    assertThat(peer.channel.config().isAutoRead()).isTrue();
  }

  private static byte[] keyId() {
    byte[] id = new byte[8];
    for (int i = 0; i < 8; i++) {
      id[i] = (byte) (Bench.KEY.id() >>> (8 * i));
    }
    return id;
  }
}
