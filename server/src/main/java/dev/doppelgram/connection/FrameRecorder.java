// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.connection;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.explain.RecordedFrame;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.transport.Packet;
import dev.doppelgram.transport.QuickAck;
import dev.doppelgram.transport.TransportDetected;
import dev.doppelgram.transport.TransportError;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.function.BooleanSupplier;

/** Reports every frame of a connection while a server records. */
public final class FrameRecorder extends ChannelDuplexHandler {
  private final long connection;
  private final AuthKeys keys;
  private final Schema schema;
  private final Observer observer;
  private final BooleanSupplier recording;
  private String transport = "";

  public FrameRecorder(
      long connection, AuthKeys keys, Schema schema, Observer observer, BooleanSupplier recording) {
    this.connection = connection;
    this.keys = keys;
    this.schema = schema;
    this.observer = observer;
    this.recording = recording;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof TransportDetected detected) {
      transport = detected.transport().toString();
    }
    ctx.fireUserEventTriggered(event);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (msg instanceof Packet packet && recording.getAsBoolean()) {
      RecordedFrame frame = frame(ByteBufUtil.getBytes(packet.content()));
      observer.observe(new Event.FrameReceived(connection, frame));
    }
    ctx.fireChannelRead(msg);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object msg, ChannelPromise promise) {
    if (!recording.getAsBoolean()) {
      ctx.write(msg, promise);
      return;
    }
    if (msg instanceof ByteBuf packet) {
      sent(ByteBufUtil.getBytes(packet));
    } else if (msg instanceof TransportError error) {
      sent(new TlWriter(4).int32(error.code()).toByteArray());
    } else if (msg instanceof QuickAck ack) {
      sent(new TlWriter(4).int32(ack.token()).toByteArray());
    }
    ctx.write(msg, promise);
  }

  private void sent(byte[] packet) {
    observer.observe(new Event.FrameSent(connection, frame(packet)));
  }

  private RecordedFrame frame(byte[] packet) {
    long authKeyId = packet.length < 8 ? 0 : EncryptedMessage.authKeyId(packet);
    return new RecordedFrame(
        transport, packet, authKeyId == 0 ? null : keys.key(authKeyId), schema);
  }
}
