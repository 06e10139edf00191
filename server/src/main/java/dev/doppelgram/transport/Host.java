// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;

/** The name of the other end in a client's HTTP request. */
final class Host {
  private Host() {}

  static String of(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress address
        ? address.getHostString() + ":" + address.getPort()
        : "localhost";
  }
}
