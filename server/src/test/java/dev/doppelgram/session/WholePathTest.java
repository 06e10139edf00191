// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.observe.Event;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.transport.TransportDetector;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes in, bytes out, behind the real transport. */
@Timeout(10)
class WholePathTest {
  private final Bench bench = new Bench();
  private final EmbeddedChannel channel =
      new EmbeddedChannel(
          new TransportDetector(null, TransportDetector.DEFAULT_FRAME_LIMIT, new Random(1)),
          new ConnectionHandler(1, bench.keys, bench.sessions));

  @Test
  void aFrameWithAPingComesBackAsOneWithItsPong() {
    Peer peer = new Peer(bench, bench.connect(), Bench.KEY, 5);
    TlObject ping = TlObject.of("ping", "ping_id", 7L);
    byte[] packet =
        new EncryptedMessage(bench.salt(), 5, peer.content(ping))
            .seal(Bench.KEY, Side.CLIENT, new Random(1));
    receive(packet);
    byte[] answer = sent();
    assertThat(answer.length - 4).isEqualTo(answer[0] & 0xff);
    byte[] sealed = Arrays.copyOfRange(answer, 4, answer.length);
    assertThat(EncryptedMessage.open(Bench.KEY, Side.SERVER, sealed).sessionId()).isEqualTo(5);
  }

  @Test
  void anUnknownKeyIsAnsweredInAFrameOfFourBytes() {
    receive(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    assertThat(sent()).containsExactly(4, 0, 0, 0, 0x6c, 0xfe, 0xff, 0xff);
  }

  @Test
  void aFrameThatBreaksTheRulesClosesTheConnectionInOneLine() {
    channel.writeInbound(Unpooled.wrappedBuffer(new byte[] {-18, -18, -18, -18, 0, 0, 0, 127}));
    assertThat(channel.isOpen()).isFalse();
    assertThat(bench.journal.events(Event.Rejected.class)).hasSize(1);
  }

  private void receive(byte[] packet) {
    ByteBuf bytes = Unpooled.buffer().writeInt(0xeeeeeeee).writeIntLE(packet.length);
    channel.writeInbound(bytes.writeBytes(packet));
  }

  private byte[] sent() {
    ByteBuf frame = channel.readOutbound();
    assertThat(frame).isNotNull();
    byte[] bytes = ByteBufUtil.getBytes(frame);
    frame.release();
    return bytes;
  }
}
