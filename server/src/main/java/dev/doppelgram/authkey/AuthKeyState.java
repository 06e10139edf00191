// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import dev.doppelgram.crypto.AuthKey;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An auth key with what the server remembers of it. For several threads at once. */
public final class AuthKeyState {
  private final AuthKey key;
  private final Salts salts;
  private final int dc;
  private final long expiresAt;
  private transient volatile long createdAt = System.nanoTime();
  private final Set<AuthKeyState> bound = ConcurrentHashMap.newKeySet();
  private volatile @Nullable AuthKeyState permanent;
  private volatile int layer;
  private transient volatile @Nullable ClientDescription client; // known where it said so

  /**
   * @param expiresAt unix time in seconds; {@code Long.MAX_VALUE} for a permanent key
   */
  AuthKeyState(AuthKey key, Salts salts, int dc, long expiresAt) {
    this.key = key;
    this.salts = salts;
    this.dc = dc;
    this.expiresAt = expiresAt;
  }

  /** The same key for another server, where it is bound to nothing yet. */
  AuthKeyState unbound() {
    AuthKeyState same = new AuthKeyState(key, salts, dc, expiresAt);
    same.layer = layer;
    same.client = client;
    return same;
  }

  /** {@code System.nanoTime} of when it came to be known. */
  public long createdAt() {
    return createdAt;
  }

  /** It comes to be known here now. */
  void arrived() {
    createdAt = System.nanoTime();
  }

  public AuthKey key() {
    return key;
  }

  public Salts salts() {
    return salts;
  }

  /** The dc that the client named in the key exchange; 0 for none. */
  public int dc() {
    return dc;
  }

  public boolean isTemporary() {
    return expiresAt != Long.MAX_VALUE;
  }

  long expiresAt() {
    return expiresAt;
  }

  /** The permanent key that this temporary one is bound to; null for none. */
  public @Nullable AuthKeyState permanent() {
    return permanent;
  }

  /** Binds this temporary key, once. Returns false if it is bound to another one. */
  synchronized boolean bindTo(AuthKeyState other) {
    if (permanent == null) {
      permanent = other;
      other.bound.add(this);
    }
    return permanent == other;
  }

  /** The temporary keys that are bound to this one. */
  public Set<AuthKeyState> bound() {
    return bound;
  }

  /** The id that logins hang on: a temporary key stands for the one that it is bound to. */
  public long permanentId() {
    AuthKeyState other = permanent;
    return other == null ? key.id() : other.key.id();
  }

  /** What was last said on this key or, before that, on its permanent one; 0 for nothing yet. */
  public int layer() {
    AuthKeyState other = permanent;
    return layer == 0 && other != null ? other.layer() : layer;
  }

  public void layer(int layer) {
    this.layer = layer;
    AuthKeyState other = permanent;
    if (other != null) {
      other.layer(layer);
    }
  }

  public @Nullable ClientDescription client() {
    AuthKeyState other = permanent;
    return client == null && other != null ? other.client() : client;
  }

  public void client(ClientDescription client) {
    this.client = client;
    AuthKeyState other = permanent;
    if (other != null) {
      other.client(client);
    }
  }
}
