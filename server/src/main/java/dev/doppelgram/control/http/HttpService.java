// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.transport.TransportDetector;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The control API of one server, on its MTProto port or on one of its own. */
public final class HttpService {
  /** Connections at a time; each may hold one request that waits. */
  static final int MOST_CONNECTIONS = 256;

  /** In bytes; for all bodies but those of scenarios. */
  static final int BODY_LIMIT = 2 << 20;

  private final ControlledServer server;
  private final HostRules hosts;
  private final long scenarioLimit;
  private final ExecutorService workers;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final AtomicLong lastUse = new AtomicLong(System.nanoTime());
  private final AtomicLong bodies = new AtomicLong();
  private volatile boolean closed;

  /**
   * @param hosts names that requests may have in {@code Host}, beside IP addresses and localhost
   * @param scenarioLimit how large a scenario may be, in bytes
   * @param workers runs requests; some wait there
   */
  public HttpService(
      ControlledServer server,
      Collection<String> hosts,
      long scenarioLimit,
      ExecutorService workers) {
    this.server = server;
    this.hosts = new HostRules(hosts);
    this.scenarioLimit = scenarioLimit;
    this.workers = workers;
  }

  /**
   * Sees the HTTP objects of a connection before MTProto does, and keeps those that are not its.
   *
   * @param taken called once the connection is found to be one of the control API
   */
  public ChannelHandler besideMtproto(Consumer<Channel> taken) {
    return new ControlHandler(this, uri -> TransportDetector.isServedOverHttp(uri), taken);
  }

  /** For the connections of a port that serves nothing else. */
  public ChannelHandler connections() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel
            .pipeline()
            .addLast(
                new HttpServerCodec(),
                new ControlHandler(HttpService.this, uri -> false, alone -> {}));
      }
    };
  }

  /** When the last request came, as {@link System#nanoTime} has it. */
  public long lastUse() {
    return lastUse.get();
  }

  /** Takes no further request, and ends every connection once its request is answered. */
  public void close() {
    closed = true;
    open.forEach(channel -> channel.pipeline().fireUserEventTriggered(ControlHandler.Ending.NOW));
  }

  ControlledServer server() {
    return server;
  }

  HostRules hosts() {
    return hosts;
  }

  ExecutorService workers() {
    return workers;
  }

  boolean isClosed() {
    return closed;
  }

  long limit(Route route) {
    return route.large() ? scenarioLimit : BODY_LIMIT;
  }

  /** Counts a connection until it is closed; false if it is one too many. */
  boolean admit(Channel channel) {
    return open.size() < MOST_CONNECTIONS && open.add(channel);
  }

  /** Sets so many bytes of bodies aside; false if others take the room. */
  boolean reserve(long bytes) {
    if (bodies.addAndGet(bytes) <= 2 * scenarioLimit) {
      return true;
    }
    bodies.addAndGet(-bytes);
    return false;
  }

  void release(long bytes) {
    bodies.addAndGet(-bytes);
  }

  void used() {
    lastUse.set(System.nanoTime());
  }
}
