// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.crypto.AuthKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** An auth key with what the server remembers of it: its sessions may live on several loops. */
final class KnownKey {
  private final AuthKey key;
  private final Salts salts;
  private final int dc;
  private final long expiresAt;
  private final ConcurrentMap<Long, MtprotoSession> sessions = new ConcurrentHashMap<>(4);
  private final long createdAt = System.nanoTime();
  private final Set<KnownKey> bound = ConcurrentHashMap.newKeySet();
  private volatile @Nullable KnownKey permanent;
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

  /** The same key for another server, where it is bound to nothing yet. */
  KnownKey withoutSessions() {
    KnownKey same = new KnownKey(key, salts, dc, expiresAt);
    same.layer = layer;
    same.client = client;
    return same;
  }

  /** Whether a connection is used for one of its sessions, or of a key that stands for it. */
  boolean isConnected() {
    return sessions.values().stream().anyMatch(MtprotoSession::isConnected)
        || bound.stream().anyMatch(KnownKey::isConnected);
  }

  /** {@code System.nanoTime} of the last packet, or of the beginning. */
  long lastUsed() {
    long latest = createdAt;
    for (MtprotoSession session : sessions.values()) {
      latest = session.lastUsed() - latest > 0 ? session.lastUsed() : latest;
    }
    for (KnownKey temporary : bound) {
      latest = temporary.lastUsed() - latest > 0 ? temporary.lastUsed() : latest;
    }
    return latest;
  }

  /** Ends its sessions, which no packet will find any more. */
  void ended() {
    sessions.values().forEach(MtprotoSession::ended);
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

  ConcurrentMap<Long, MtprotoSession> sessions() {
    return sessions;
  }

  /** The permanent key that this temporary one is bound to; null for none. */
  @Nullable KnownKey permanent() {
    return permanent;
  }

  /** Binds this temporary key, once. Returns false if it is bound to another one. */
  synchronized boolean bindTo(KnownKey other) {
    if (permanent == null) {
      permanent = other;
      other.bound.add(this);
    }
    return permanent == other;
  }

  /** The temporary keys that are bound to this one. */
  Set<KnownKey> bound() {
    return bound;
  }

  /** The id that logins hang on: a temporary key stands for the one that it is bound to. */
  long permanentId() {
    KnownKey other = permanent;
    return other == null ? key.id() : other.key.id();
  }

  /** What was last said on this key or, before that, on its permanent one; 0 for nothing yet. */
  int layer() {
    KnownKey other = permanent;
    return layer == 0 && other != null ? other.layer() : layer;
  }

  void layer(int layer) {
    this.layer = layer;
    KnownKey other = permanent;
    if (other != null) {
      other.layer(layer);
    }
  }

  @Nullable ClientDescription client() {
    KnownKey other = permanent;
    return client == null && other != null ? other.client() : client;
  }

  void client(ClientDescription client) {
    this.client = client;
    KnownKey other = permanent;
    if (other != null) {
      other.client(client);
    }
  }
}
