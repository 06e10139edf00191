// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports that may be taken where a free one is asked for.
 *
 * @param first 1 or more
 * @param last 65535 at most
 */
record PortRange(int first, int last) {
  /** GramJS session strings hold the port as a signed 16-bit number. */
  static final PortRange BELOW_32768 = new PortRange(20_000, 32_767);

  private static final int TRIES = 200;

  PortRange {
    if (first < 1 || last > 65_535 || first > last) {
      throw new IllegalArgumentException("ports " + first + " to " + last);
    }
  }

  /**
   * Binds to a port of a host.
   *
   * @param port 0 for a free one of the range
   * @throws BindException if the port, or every port that was tried, is in use
   */
  Channel bind(ServerBootstrap bootstrap, String host, int port) throws IOException {
    if (port != 0) {
      return bindOnce(bootstrap, host, port);
    }
    int count = last - first + 1;
    int start = ThreadLocalRandom.current().nextInt(count);
    for (int i = 0; i < Math.min(count, TRIES); i++) {
      try {
        return bindOnce(bootstrap, host, next(start, i, count));
      } catch (BindException e) {
        // the next one may be free
      }
    }
    throw new BindException("no free port on %s from %d to %d".formatted(host, first, last));
  }

  /** Every port of a small range in turn; any of a large one. */
  private int next(int start, int tried, int count) {
    return count <= TRIES
        ? first + (start + tried) % count
        : ThreadLocalRandom.current().nextInt(first, last + 1);
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
