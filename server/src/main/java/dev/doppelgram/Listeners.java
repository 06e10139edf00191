// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.control.http.HttpService;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.concurrent.Promise;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is to listen.
 *
 * @param socksPort null for nowhere
 * @param dcPorts those of the data centres behind the first; 0 for a free one
 * @param ports those that may be taken for a port that is 0
 */
record Listeners(
    String host,
    int port,
    @Nullable Integer socksPort,
    Map<Integer, Integer> dcPorts,
    PortRange ports) {

  /**
   * Listens, all or nothing.
   *
   * @param name of the world; null for the first of its process, which has that of its scenario
   */
  InProcessDoppelgram open(Settings settings, ServedWorlds worlds, @Nullable String name)
      throws IOException {
    Replication replication = settings.replication();
    RunningServer server =
        replication == null
            ? new RunningServer(settings, worlds)
            : replication.join(() -> new RunningServer(settings, worlds));
    List<Channel> open = new ArrayList<>();
    try {
      int dc = settings.endpoint().dc();
      Channel listener = bind(server.acceptor().connections(dc), port, open);
      Map<Integer, InetSocketAddress> dcs = new LinkedHashMap<>();
      dcs.put(dc, address(listener));
      for (Map.Entry<Integer, Integer> other : dcPorts.entrySet()) {
        dcs.put(
            other.getKey(),
            address(bind(server.acceptor().connections(other.getKey()), other.getValue(), open)));
      }
      settings.endpoint().ports().set(ports(dcs));
      InetSocketAddress socks =
          socksPort == null
              ? null
              : address(bind(server.acceptor().socksConnections(), socksPort, open));
      String scenario = server.now().world().name();
      server.bound(
          new ServerInfo(
              name == null ? scenario : name,
              scenario,
              address(listener),
              socks,
              http(settings.http(), server.http(), listener, open),
              dcs,
              settings.rsaKey().publicKey().fingerprint()));
      if (name == null) {
        worlds.first(scenario, server);
      }
      return new InProcessDoppelgram(server, open, name == null ? worlds : null);
    } catch (IOException | RuntimeException e) {
      open.forEach(Channel::close);
      throw e;
    }
  }

  private static Map<Integer, Integer> ports(Map<Integer, InetSocketAddress> dcs) {
    Map<Integer, Integer> ports = new LinkedHashMap<>();
    dcs.forEach((dc, address) -> ports.put(dc, address.getPort()));
    return ports;
  }

  private @Nullable InetSocketAddress http(
      HttpSettings settings, @Nullable HttpService service, Channel listener, List<Channel> open)
      throws IOException {
    if (service == null) {
      return null;
    }
    Integer own = settings.port();
    return own == null ? address(listener) : address(bind(service.connections(), own, open));
  }

  private Channel bind(ChannelHandler connections, int at, List<Channel> open) throws IOException {
    SocketProtocolFamily family = family();
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(SharedThreads.LOOPS)
            .channelFactory(() -> new NioServerSocketChannel(SelectorProvider.provider(), family))
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.RECVBUF_ALLOCATOR, new OneReadATurn())
            .childHandler(connections);
    Channel channel = ports.bind(bootstrap, host, at);
    open.add(channel);
    return channel;
  }

  /** An IPv4 address is listened on with IPv4 alone, {@code 0.0.0.0} too. */
  private SocketProtocolFamily family() throws IOException {
    return InetAddress.getByName(host) instanceof Inet4Address
        ? SocketProtocolFamily.INET
        : SocketProtocolFamily.INET6;
  }

  /** Where it is reached from this machine: one that listens everywhere does so on loopback. */
  private static InetSocketAddress address(Channel channel) throws IOException {
    InetSocketAddress bound = (InetSocketAddress) channel.localAddress();
    if (!bound.getAddress().isAnyLocalAddress()) {
      return bound;
    }
    String loopback = bound.getAddress() instanceof Inet4Address ? "127.0.0.1" : "::1";
    return new InetSocketAddress(InetAddress.getByName(loopback), bound.getPort());
  }

  /**
   * Closes a listener and waits until its port is free. The JDK gives a selected channel's port
   * back only when its selector has looked once more: that is before the loop runs what was
   * scheduled by a task that came after the closing.
   */
  static void free(Channel listener) {
    listener.close().syncUninterruptibly();
    Promise<Void> freed = ImmediateEventExecutor.INSTANCE.newPromise();
    EventLoop loop = listener.eventLoop();
    loop.execute(() -> loop.schedule(() -> freed.setSuccess(null), 0, TimeUnit.NANOSECONDS));
    freed.awaitUninterruptibly();
  }
}
