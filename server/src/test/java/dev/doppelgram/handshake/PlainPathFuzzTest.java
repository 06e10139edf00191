// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.doppelgram.mtproto.PlainMessage;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.DefaultByteBufHolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Random;

class PlainPathFuzzTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  private final Handshakes handshakes =
      new Handshakes(
          ClientHalf.RSA,
          (key, salt, dc, expiresIn) -> true,
          () -> NOW,
          new Random(1),
          Runnable::run);

  @FuzzTest(maxDuration = "1m")
  void anyPlainMessageIsAnsweredOrRefused(byte[] body) {
    EmbeddedChannel channel = connect();
    send(channel, new PlainMessage(4, body).encode());
    byte[] envelope = new byte[8 + body.length];
    System.arraycopy(body, 0, envelope, 8, body.length);
    send(channel, envelope);
    assertThat(channel.finishAndReleaseAll()).isIn(true, false);
  }

  /**
   * A right key exchange up to the step that the first byte names, which the others then are xored
   * into: with its nonces right, a message gets past the first look.
   */
  @FuzzTest(maxDuration = "1m")
  void aKeyExchangeThatGoesWrongIsAnsweredOrRefused(byte[] data) {
    if (data.length == 0) {
      return;
    }
    ClientHalf client = new ClientHalf(1);
    EmbeddedChannel channel = connect();
    byte[] step = client.reqPq();
    if (data[0] % 3 != 0) {
      client.resPq(exchange(channel, step));
      step = client.reqDhParams(client.pqInnerData("p_q_inner_data"));
    }
    if (data[0] % 3 == 2) {
      client.serverDhParams(exchange(channel, step));
      step = client.setClientDhParams(BigInteger.TWO.pow(2000).add(BigInteger.ONE));
    }
    for (int i = 1; i < data.length && i <= step.length; i++) {
      step[i - 1] ^= data[i];
    }
    send(channel, new PlainMessage(4, step).encode());
    assertThat(channel.finishAndReleaseAll()).isIn(true, false);
  }

  private EmbeddedChannel connect() {
    return new EmbeddedChannel(
        new HandshakeHandler(1, handshakes, new Journal(), HandshakeGate.OPEN, DcPlaces.AS_NAMED));
  }

  private static TlObject exchange(EmbeddedChannel channel, byte[] step) {
    send(channel, new PlainMessage(4, step).encode());
    ByteBuf answer = channel.readOutbound();
    byte[] packet = ByteBufUtil.getBytes(answer);
    answer.release();
    return Schema.telegram().decode(PlainMessage.decode(packet).body());
  }

  private static void send(EmbeddedChannel channel, byte[] packet) {
    if (channel.isOpen()) {
      channel.writeInbound(new DefaultByteBufHolder(Unpooled.wrappedBuffer(packet)));
      channel.runPendingTasks();
      channel.checkException();
    }
  }
}
