// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.connection;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.transport.Framing;
import dev.doppelgram.transport.MtproxySecret;
import dev.doppelgram.transport.Transport;
import dev.doppelgram.transport.TransportDetected;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Reports a connection, once it is known to be no control connection, which transport it turned out
 * to use, and what is wrong with that; leaves.
 */
public final class TransportReportHandler extends ChannelInboundHandlerAdapter {
  private final long connection;
  private final Observer observer;
  private final @Nullable MtproxySecret secret;
  private final boolean strict;
  private String peer = "";
  private boolean reported;

  /**
   * @param secret what MTProxy clients share with us; null for none
   * @param strict whether a connection ends that breaks a rule
   */
  public TransportReportHandler(
      long connection, Observer observer, @Nullable MtproxySecret secret, boolean strict) {
    this.connection = connection;
    this.observer = observer;
    this.secret = secret;
    this.strict = strict;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    peer = String.valueOf(ctx.channel().remoteAddress());
    ctx.fireChannelActive();
  }

  /** It has gone before its first bytes showed what it is. */
  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    report();
    ctx.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    report();
    ctx.fireExceptionCaught(cause);
  }

  private void report() {
    if (!reported) {
      reported = true;
      observer.observe(new Event.Connected(connection, peer));
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof TransportDetected detected) {
      report();
      Transport transport = detected.transport();
      observer.observe(new Event.TransportDetected(connection, transport.toString()));
      if (lacksPadding(transport)) {
        found(ctx, transport.framing() + " framing, but a secret that asks for padding");
      }
      ctx.pipeline().remove(this);
    }
    ctx.fireUserEventTriggered(event);
  }

  /** As stock GramJS does, which answers every secret with abridged framing. */
  private boolean lacksPadding(Transport transport) {
    return secret != null
        && secret.padded()
        && transport.mtproxy()
        && transport.framing() != Framing.PADDED_INTERMEDIATE;
  }

  private void found(ChannelHandlerContext ctx, String detail) {
    observer.observe(new Event.Found(connection, 0, ProtocolRule.PADDING_LEFT_OUT, detail));
    if (strict) {
      observer.observe(
          new Event.Rejected(connection, ProtocolRule.PADDING_LEFT_OUT + ": " + detail));
      ctx.close();
    }
  }
}
