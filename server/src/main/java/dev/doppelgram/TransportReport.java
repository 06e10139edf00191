package dev.doppelgram;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.transport.TransportDetected;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Reports which transport a connection turned out to use, and leaves. */
final class TransportReport extends ChannelInboundHandlerAdapter {
  private final long connection;
  private final Observer observer;

  TransportReport(long connection, Observer observer) {
    this.connection = connection;
    this.observer = observer;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof TransportDetected detected) {
      observer.observe(new Event.TransportDetected(connection, detected.transport().toString()));
      ctx.pipeline().remove(this);
    }
    ctx.fireUserEventTriggered(event);
  }
}
