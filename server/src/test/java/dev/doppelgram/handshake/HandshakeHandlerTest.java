// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.mtproto.PlainMessage;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.transport.TransportError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.DefaultByteBufHolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HandshakeHandlerTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private final Journal journal = new Journal();
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Handshakes handshakes =
      new Handshakes(
          ClientHalf.RSA, (key, salt, dc, expiresIn) -> true, () -> NOW, new Random(1), tasks::add);
  private final EmbeddedChannel channel =
      new EmbeddedChannel(
          new HandshakeHandler(1, handshakes, journal, HandshakeGate.OPEN, DcPlaces.AS_NAMED));
  private final ClientHalf client = new ClientHalf(1);

  @AfterEach
  void nothingIsLeftOver() {
    assertThat(channel.finish()).isFalse();
  }

  @Test
  void anExchangeGoesThroughInFourPackets() {
    send(client.reqPq());
    client.resPq(receive());
    send(client.reqDhParams(client.pqInnerData("p_q_inner_data")));
    client.serverDhParams(receive());
    BigInteger b = BigInteger.TWO.pow(200).add(BigInteger.ONE);
    send(client.setClientDhParams(b));
    assertThat(receive().name()).isEqualTo("dh_gen_ok");
    assertThat(journal.events(Event.KeyExchanged.class))
        .containsExactly(new Event.KeyExchanged(1, client.key(b).id()));
  }

  @Test
  void theArithmeticIsNotDoneOnTheEventLoop() {
    write(client.reqPq());
    client.resPq(receive());
    write(client.reqDhParams(client.pqInnerData("p_q_inner_data")));
    Object sent = channel.readOutbound();
    assertThat(sent).isNull();
    assertThat(tasks).hasSize(1);
    run();
    client.serverDhParams(receive());
  }

  @Test
  void messagesAreAnsweredInTheirOrder() {
    send(client.reqPq());
    client.resPq(receive());
    ClientHalf second = new ClientHalf(2);
    write(client.reqDhParams(client.pqInnerData("p_q_inner_data")));
    write(second.reqPq());
    Object sent = channel.readOutbound();
    assertThat(sent).isNull();
    run();
    client.serverDhParams(receive());
    second.resPq(receive());
  }

  @Test
  void anAnswersIdTellsRealTimeAndThatItIsAnAnswer() {
    send(client.reqPq());
    long msgId = receivePlain().msgId();
    assertThat(msgId >>> 32).isEqualTo(NOW.getEpochSecond());
    assertThat(msgId & 3).isEqualTo(1);
  }

  @Test
  void anUnknownStepIsATransportErrorAndTheConnectionGoesOn() {
    send(new byte[] {1, 2, 3, 4});
    Object sent = channel.readOutbound();
    assertThat(sent).isEqualTo(new TransportError(-404));
    assertThat(journal.events(Event.Rejected.class)).hasSize(1);
    send(client.reqPq());
    client.resPq(receive());
  }

  @Test
  void aPacketShorterThanItSaysClosesTheConnection() {
    channel.writeInbound(packet(new byte[12]));
    assertThat(channel.isOpen()).isFalse();
    assertThat(journal.events(Event.Rejected.class)).hasSize(1);
  }

  @Test
  void aFloodOfPlainMessagesClosesTheConnection() {
    send(client.reqPq());
    client.resPq(receive());
    byte[] query = client.reqDhParams(client.pqInnerData("p_q_inner_data"));
    for (int i = 0; i < 18; i++) {
      write(query);
    }
    assertThat(channel.isOpen()).isFalse();
    run();
    channel.releaseOutbound();
  }

  @Test
  void encryptedPacketsPass() {
    byte[] packet = new byte[40];
    packet[0] = 1;
    channel.writeInbound(packet(packet));
    ByteBufHolder passed = channel.readInbound();
    assertThat(passed.content().readableBytes()).isEqualTo(40);
    passed.release();
  }

  private void send(byte[] body) {
    write(body);
    run();
  }

  private void write(byte[] body) {
    channel.writeInbound(packet(new PlainMessage(0, body).encode()));
  }

  private void run() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
      channel.runPendingTasks();
    }
  }

  private TlObject receive() {
    return Schema.telegram().decode(receivePlain().body());
  }

  private PlainMessage receivePlain() {
    ByteBuf packet = channel.readOutbound();
    assertThat(packet).as("an answer").isNotNull();
    byte[] bytes = ByteBufUtil.getBytes(packet);
    packet.release();
    return PlainMessage.decode(bytes);
  }

  private static ByteBufHolder packet(byte[] bytes) {
    return new DefaultByteBufHolder(Unpooled.wrappedBuffer(bytes));
  }
}
