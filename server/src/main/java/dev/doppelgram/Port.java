// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.ThreadLocalRandom;

/** Binds the port that was asked for, or a free one. */
final class Port {
  /** GramJS session strings hold the port as a signed 16-bit number. */
  private static final int FIRST = 20_000;

  private static final int END = 32_768;
  private static final int TRIES = 200;

  private Port() {}

  /**
   * Binds to a port of a host.
   *
   * @param port 0 for a free port below 32768
   * @throws BindException if the port, or every port that was tried, is in use
   */
  static Channel bind(ServerBootstrap bootstrap, String host, int port) throws IOException {
    if (port != 0) {
      return bindOnce(bootstrap, host, port);
    }
    for (int i = 1; ; i++) {
      try {
        return bindOnce(bootstrap, host, ThreadLocalRandom.current().nextInt(FIRST, END));
      } catch (BindException e) {
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  private static Channel bindOnce(ServerBootstrap bootstrap, String host, int port)
      throws IOException {
    ChannelFuture bound = bootstrap.bind(host, port).awaitUninterruptibly();
    if (bound.isSuccess()) {
      return bound.channel();
    }
    if (bound.cause() instanceof BindException) {
      BindException inUse =
          new BindException(
              "cannot listen on " + host + ":" + port + ": " + bound.cause().getMessage());
      inUse.initCause(bound.cause());
      throw inUse;
    }
    throw new IOException("cannot listen on " + host + ":" + port, bound.cause());
  }
}
