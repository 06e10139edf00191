// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.transport.Socks5Handler;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;

/** What a server gives to the connections that it accepts. */
record Acceptor(RunningServer server, Settings settings) {

  /** One that has lost the log that it shares with others sends everybody to those. */
  private boolean isServing() {
    Replication others = settings.replication();
    return others == null || others.isServing();
  }

  /**
   * What every accepted connection is given.
   *
   * @param dc the data centre that listens; 0 where it is to be found out
   */
  ChannelHandler connections(int dc) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        if (!isServing()) {
          channel.close();
          return;
        }
        server
            .now()
            .connections()
            .accept(channel, settings.http().port() == null ? server.http() : null, dc);
      }
    };
  }

  /** The same behind a SOCKS proxy that takes every address for this server's. */
  ChannelHandler socksConnections() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel.pipeline().addLast(new Socks5Handler(), connections(0));
      }
    };
  }
}
