// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.transport.Packet;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Holds packets back, and reads no more, while the auth key of one of them is searched for on
 * another thread. What comes behind this handler finds every key that there is.
 */
public final class KeySearchHandler extends ChannelInboundHandlerAdapter {
  private final AuthKeys keys;
  private final Executor searcher;
  private @Nullable Queue<Object> waiting;

  /**
   * @param searcher runs a search step by step, so that many take turns
   */
  public KeySearchHandler(AuthKeys keys, Executor searcher) {
    this.keys = keys;
    this.searcher = searcher;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object msg) {
    if (waiting != null) {
      waiting.add(msg);
    } else if (msg instanceof Packet packet && keys.isToBeSearched(authKeyId(packet))) {
      waiting = new ArrayDeque<>();
      waiting.add(msg);
      ctx.channel().config().setAutoRead(false);
      search(ctx, authKeyId(packet));
    } else {
      ctx.fireChannelRead(msg);
    }
  }

  /**
   * As it stands at the beginning of an encrypted message; 0, as in a plain one, if it is short.
   */
  private static long authKeyId(Packet packet) {
    ByteBuf content = packet.content();
    return content.readableBytes() < Long.BYTES ? 0 : content.getLongLE(content.readerIndex());
  }

  private void search(ChannelHandlerContext ctx, long authKeyId) {
    searcher.execute(
        () -> {
          if (keys.search(authKeyId)) {
            ctx.executor().execute(() -> goOn(ctx));
          } else {
            search(ctx, authKeyId);
          }
        });
  }

  private void goOn(ChannelHandlerContext ctx) {
    Queue<Object> held = waiting;
    waiting = null;
    if (held != null && !ctx.isRemoved()) {
      ctx.channel().config().setAutoRead(ctx.channel().isWritable());
      held.forEach(msg -> channelRead(ctx, msg));
    }
  }

  /** To be followed once it reads again. */
  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (waiting == null) {
      ctx.fireChannelWritabilityChanged();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    drop();
    ctx.fireChannelInactive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    drop();
  }

  private void drop() {
    if (waiting != null) {
      waiting.forEach(ReferenceCountUtil::release);
      waiting = null;
    }
  }
}
