package dev.doppelgram.session;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A connection as the sessions on it see it; they may live on other event loops than it. */
final class Connection {
  private final long number;
  private final Channel channel;
  private final IntFunction<?> transportError;
  private final Observer observer;
  private @Nullable Future<?> disconnect;

  Connection(long number, Channel channel, IntFunction<?> transportError, Observer observer) {
    this.number = number;
    this.channel = channel;
    this.transportError = transportError;
    this.observer = observer;
  }

  long number() {
    return number;
  }

  EventLoop loop() {
    return channel.eventLoop();
  }

  SocketAddress localAddress() {
    return channel.localAddress();
  }

  void write(byte[] packet) {
    channel.write(Unpooled.wrappedBuffer(packet), channel.voidPromise());
  }

  void flush() {
    channel.flush();
  }

  /** Answers bytes that break a rule with a transport error. */
  void refuse(int code, String reason) {
    observer.observe(new Event.Rejected(number, reason));
    channel.writeAndFlush(transportError.apply(code), channel.voidPromise());
  }

  /** Closes the connection because of bytes that break a rule. */
  void reject(String reason) {
    observer.observe(new Event.Rejected(number, reason));
    channel.close();
  }

  /** Closes the connection then, unless this is called again before. */
  void closeAfter(long seconds) {
    channel
        .eventLoop()
        .execute(
            () -> {
              if (disconnect != null) {
                disconnect.cancel(false);
              }
              Runnable close = channel::close;
              disconnect = channel.eventLoop().schedule(close, seconds, TimeUnit.SECONDS);
            });
  }

  /** Stops the timers of a connection that is gone. */
  void closed() {
    if (disconnect != null) {
      disconnect.cancel(false);
    }
  }
}
