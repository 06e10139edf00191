package dev.doppelgram.session;

import dev.doppelgram.crypto.AuthKey;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** An auth key with what the server remembers of it: its sessions may live on several loops. */
final class KnownKey {
  private final AuthKey key;
  private final Salts salts;
  private final int dc;
  private final long expiresAt;
  private final ConcurrentMap<Long, LiveSession> sessions = new ConcurrentHashMap<>(4);
  private volatile int layer;
  private volatile @Nullable ClientDescription client;

  /**
   * @param expiresAt unix time in seconds; {@code Long.MAX_VALUE} for a permanent key
   */
  KnownKey(AuthKey key, Salts salts, int dc, long expiresAt) {
    this.key = key;
    this.salts = salts;
    this.dc = dc;
    this.expiresAt = expiresAt;
  }

  AuthKey key() {
    return key;
  }

  Salts salts() {
    return salts;
  }

  /** The dc that the client named in the key exchange; 0 for none. */
  int dc() {
    return dc;
  }

  boolean isTemporary() {
    return expiresAt != Long.MAX_VALUE;
  }

  long expiresAt() {
    return expiresAt;
  }

  ConcurrentMap<Long, LiveSession> sessions() {
    return sessions;
  }

  int layer() {
    return layer;
  }

  void layer(int layer) {
    this.layer = layer;
  }

  @Nullable ClientDescription client() {
    return client;
  }

  void client(ClientDescription client) {
    this.client = client;
  }
}
