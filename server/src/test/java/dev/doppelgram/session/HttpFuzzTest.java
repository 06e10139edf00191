// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.observe.Event;
import dev.doppelgram.transport.TransportDetector;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class HttpFuzzTest {
  private static final List<String> HEADS =
      List.of(
          "POST /api HTTP/1.1\r\nHost: a\r\nContent-Length: ",
          "POST /apiw1 HTTP/1.1\r\n",
          "GET /apiws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n",
          "OPTIONS /apiw HTTP/1.0\r\n\r\n",
          "HEAD / HTTP/1.1\r\n",
          "POST /api HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
          "",
          "\r\n\r\n");
  private static final int LONGEST = 1 << 16;

  /**
   * Parts of a stream of HTTP: each takes a byte that chooses how it begins, and one for the length
   * of what follows; 255 stands for a request with a call in it, as it should be.
   */
  @FuzzTest(maxDuration = "1m")
  void anyRequestIsAnsweredOrRefused(byte[] data) {
    FuzzedServer server = FuzzedServer.next();
    Bench bench = server.bench();
    Peer peer = bench.peer();
    EmbeddedChannel channel =
        new EmbeddedChannel(
            new TransportDetector(null, LONGEST, new Random(1)),
            new ConnectionHandler(1, bench.keys, bench.sessions));
    feed(channel, "POST ".getBytes(StandardCharsets.US_ASCII)); // it is HTTP, whatever follows
    feed(channel, "/api HTTP/1.1\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    for (int at = 0; at + 2 <= data.length && channel.isOpen(); ) {
      int length = Math.min(data[at + 1] & 0xff, data.length - at - 2);
      feed(channel, begin(data[at], peer, bench));
      feed(channel, Arrays.copyOfRange(data, at + 2, at + 2 + length));
      at += 2 + length;
    }
    channel.runPendingTasks();
    channel.checkException();
    channel.finishAndReleaseAll();
    assertThat(bench.journal.events(Event.Failed.class)).isEmpty();
    server.requireLittleMemory();
  }

  private static byte[] begin(byte how, Peer peer, Bench bench) {
    if (how != -1) {
      return HEADS.get(how & 7).getBytes(StandardCharsets.US_ASCII);
    }
    byte[] packet =
        new EncryptedMessage(bench.salt(), peer.sessionId, peer.content(Peer.CALL))
            .seal(Bench.KEY, Side.CLIENT, new Random(2));
    byte[] head =
        "POST /api HTTP/1.1\r\nContent-Length: %d\r\n\r\n"
            .formatted(packet.length)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] request = Arrays.copyOf(head, head.length + packet.length);
    System.arraycopy(packet, 0, request, head.length, packet.length);
    return request;
  }

  private static void feed(EmbeddedChannel channel, byte[] bytes) {
    if (channel.isOpen()) {
      channel.writeInbound(Unpooled.wrappedBuffer(bytes));
    }
  }
}
