// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.world.model.Dcs;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the server says it is.
 *
 * @param dcs its data centres; the first is that of a client that did not name one
 * @param advertised what to say; null for the address that the client reached it at
 * @param ports where each of several data centres listens
 */
public record Endpoint(Dcs dcs, @Nullable InetSocketAddress advertised, DcPorts ports) {

  /** A server that is one data centre. */
  public Endpoint(int dc, @Nullable InetSocketAddress advertised) {
    this(Dcs.only(dc), advertised, new DcPorts());
  }

  /** That of a client that did not name one. */
  public int dc() {
    return dcs.first();
  }

  /** The address of one of several data centres, on the host that the client reached. */
  InetSocketAddress addressOf(int dc, SocketAddress local) {
    InetSocketAddress own = addressFor(local);
    Integer port = dc == dc() && advertised != null ? null : ports.of(dc);
    if (port == null) {
      return own;
    }
    return own.isUnresolved()
        ? InetSocketAddress.createUnresolved(own.getHostString(), port)
        : new InetSocketAddress(own.getAddress(), port);
  }

  InetSocketAddress addressFor(SocketAddress local) {
    if (advertised != null) {
      return advertised;
    }
    return local instanceof InetSocketAddress internet
        ? internet
        : new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
