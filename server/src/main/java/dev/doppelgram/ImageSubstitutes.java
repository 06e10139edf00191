// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.image.Substitutes;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Schema;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of a replica an image has in other words. */
record ImageSubstitutes(Schema schema) implements Substitutes {

  private record Definition(int id) {}

  private record Refusal(int code, String type) {}

  private record Bug(String text) {}

  /**
   * @param address null for one that is none of the internet
   */
  private record Address(byte @Nullable [] address, int port) {}

  @Override
  public @Nullable Record of(Object object) {
    if (object instanceof Combinator combinator) {
      return new Definition(combinator.id());
    }
    if (object instanceof RpcError refusal) {
      return new Refusal(refusal.code(), refusal.type());
    }
    if (object instanceof Throwable bug) {
      return new Bug(bug.toString());
    }
    if (object instanceof SocketAddress) {
      return object instanceof InetSocketAddress socket && !socket.isUnresolved()
          ? new Address(socket.getAddress().getAddress(), socket.getPort())
          : new Address(null, 0);
    }
    return null;
  }

  @Override
  public Object meantBy(Record record) {
    if (record instanceof Definition definition) {
      return Objects.requireNonNull(schema.byId(definition.id()));
    }
    if (record instanceof Refusal refusal) {
      return new RpcError(refusal.code(), refusal.type());
    }
    if (record instanceof Bug bug) {
      return new IllegalStateException(bug.text());
    }
    return record instanceof Address address ? address(address) : record;
  }

  private static SocketAddress address(Address address) {
    byte[] bytes = address.address();
    if (bytes == null) {
      return InetSocketAddress.createUnresolved("", 0);
    }
    try {
      return new InetSocketAddress(InetAddress.getByAddress(bytes), address.port());
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no IP address: " + e.getMessage());
    }
  }
}
