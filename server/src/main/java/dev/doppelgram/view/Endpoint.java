// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where the server says it is.
 *
 * @param dc its number, for a client that did not name one
 * @param advertised what to say; null for the address that the client reached it at
 */
public record Endpoint(int dc, @Nullable InetSocketAddress advertised) {

  InetSocketAddress addressFor(SocketAddress local) {
    if (advertised != null) {
      return advertised;
    }
    return local instanceof InetSocketAddress internet
        ? internet
        : new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
