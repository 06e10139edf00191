// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exchanges under way on the whole server: a client may go on with one on another connection.
 */
final class Exchanges {
  private static final long LIFE_SECONDS = 600;

  private final int most;
  private final Map<ByteBuffer, KeyExchange> byNonces = new LinkedHashMap<>();
  private final Map<ByteBuffer, KeyExchange> byNonce = new HashMap<>();

  /** At most so many; the oldest give way. */
  Exchanges(int most) {
    this.most = most;
  }

  /** Adds an exchange, and drops those that are over 10 minutes old. */
  synchronized void add(KeyExchange exchange) {
    Iterator<KeyExchange> oldest = byNonces.values().iterator();
    while (oldest.hasNext()) {
      KeyExchange next = oldest.next();
      if (byNonces.size() < most && next.startedAt() + LIFE_SECONDS > exchange.startedAt()) {
        break;
      }
      oldest.remove();
      byNonce.remove(ByteBuffer.wrap(next.nonce()), next);
    }
    byNonces.put(key(exchange.nonce(), exchange.serverNonce()), exchange);
    byNonce.put(ByteBuffer.wrap(exchange.nonce()), exchange);
  }

  /** The newest exchange that began with this nonce. */
  synchronized @Nullable KeyExchange find(byte[] nonce, long now) {
    return alive(byNonce.get(ByteBuffer.wrap(nonce)), now);
  }

  synchronized @Nullable KeyExchange find(byte[] nonce, byte[] serverNonce, long now) {
    return alive(byNonces.get(key(nonce, serverNonce)), now);
  }

  private static @Nullable KeyExchange alive(@Nullable KeyExchange exchange, long now) {
    return exchange == null || exchange.startedAt() + LIFE_SECONDS <= now ? null : exchange;
  }

  private static ByteBuffer key(byte[] nonce, byte[] serverNonce) {
    return ByteBuffer.allocate(32).put(nonce).put(serverNonce).flip();
  }
}
