// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One end of a connection without sockets; closing it fails on leftovers and on leaked buffers. */
final class EmbeddedEnd implements AutoCloseable {
  static final int LIMIT = 4096;

  /** When mtcute greeted in {@code stock-carriers.csv}. */
  static final Instant NOW = Instant.ofEpochSecond(1795303882);

  /** Counts its bytes exactly, so that Netty's sampled leak detection can stay off. */
  private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(true, true);

  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final List<Transport> detected = new ArrayList<>();

  private final List<SocksConnected> socks = new ArrayList<>();

  private EmbeddedEnd(ChannelHandler... first) {
    channel.config().setAllocator(allocator);
    channel.pipeline().addLast(first).addLast(new Recorder());
  }

  static EmbeddedEnd server() {
    return server(null);
  }

  static EmbeddedEnd server(@Nullable String secret) {
    return new EmbeddedEnd(detector(secret));
  }

  static EmbeddedEnd socksServer() {
    return new EmbeddedEnd(new Socks5Handler(), detector(null));
  }

  private static TransportDetector detector(@Nullable String secret) {
    return new TransportDetector(
        parse(secret), LIMIT, new CountedRandom(3), InstantSource.fixed(NOW));
  }

  static EmbeddedEnd client(Transport transport, @Nullable String secret) {
    return client(transport, secret, NOW);
  }

  static EmbeddedEnd client(Transport transport, @Nullable String secret, Instant now) {
    return client(transport, secret, new CountedRandom(3), now);
  }

  static EmbeddedEnd client(Transport transport, @Nullable String secret, RandomGenerator random) {
    return client(transport, secret, random, NOW);
  }

  private static EmbeddedEnd client(
      Transport transport, @Nullable String secret, RandomGenerator random, Instant now) {
    return new EmbeddedEnd(
        new ClientTransport(transport, parse(secret), LIMIT, random, InstantSource.fixed(now)));
  }

  /** Lets both ends say what they have to until a WebSocket or fake TLS is open. */
  static void open(EmbeddedEnd client, EmbeddedEnd server) {
    byte[] answer;
    do {
      server.feed(client.sent());
      answer = server.sent();
      client.feed(answer);
    } while (answer.length > 0);
    server.feed(client.sent());
  }

  private static @Nullable MtproxySecret parse(@Nullable String secret) {
    return secret == null ? null : MtproxySecret.parse(secret);
  }

  ByteBuf buffer(byte[] bytes) {
    return allocator.buffer(Math.max(1, bytes.length)).writeBytes(bytes);
  }

  void feed(byte[] bytes) {
    channel.writeInbound(buffer(bytes));
  }

  void feed(String hex) {
    feed(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  void feedByteByByte(byte[] bytes) {
    for (byte each : bytes) {
      feed(new byte[] {each});
    }
  }

  void write(Object msg) {
    channel.writeOutbound(msg);
  }

  void writePacket(byte[] payload, boolean quickAck) {
    write(new Packet(buffer(payload), quickAck));
  }

  /** What went up the pipeline since the last call: payloads in hex, other frames in words. */
  List<String> received() {
    List<String> frames = new ArrayList<>();
    for (Object msg = channel.readInbound(); msg != null; msg = channel.readInbound()) {
      if (msg instanceof Packet packet) {
        String mark = packet.quickAck() ? "quick " : "";
        frames.add(mark + ByteBufUtil.hexDump(packet.content()));
        packet.release();
      } else {
        frames.add(msg.toString());
      }
    }
    return frames;
  }

  /** The bytes that went out since the last call. */
  byte[] sent() {
    ByteBuf all = allocator.buffer();
    for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
      all.writeBytes(part);
      part.release();
    }
    byte[] bytes = ByteBufUtil.getBytes(all);
    all.release();
    return bytes;
  }

  String sentHex() {
    return HexFormat.of().formatHex(sent());
  }

  List<Transport> detected() {
    return detected;
  }

  List<SocksConnected> socks() {
    return socks;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  /** Writes without looking whether it worked. */
  ChannelFuture tryToWrite(Object msg) {
    ChannelFuture written = channel.writeAndFlush(msg);
    channel.runPendingTasks();
    return written;
  }

  List<String> handlers() {
    return channel.pipeline().toMap().values().stream()
        .filter(handler -> !(handler instanceof Recorder))
        .map(handler -> handler.getClass().getSimpleName())
        .toList();
  }

  @Override
  public void close() {
    assertThat(channel.finish()).as("leftover messages").isFalse();
    assertThat(allocator.metric().usedDirectMemory()).as("leaked direct memory").isZero();
    assertThat(allocator.metric().usedHeapMemory()).as("leaked heap memory").isZero();
  }

  private final class Recorder extends ChannelInboundHandlerAdapter {
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
      if (event instanceof TransportDetected found) {
        assertThat(channel.inboundMessages()).as("packets before the event").isEmpty();
        detected.add(found.transport());
      } else if (event instanceof SocksConnected connected) {
        socks.add(connected);
      }
      ctx.fireUserEventTriggered(event);
    }
  }
}
