// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.crypto.AuthKey;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The auth keys that the server knows; they outlive connections. For several threads at once. */
public final class AuthKeys {
  private final KeySource minted;
  private final int rememberedLayer;
  private final InstantSource clock;
  private final ConcurrentMap<Long, KnownKey> known = new ConcurrentHashMap<>();
  private final Set<Long> destroyed = ConcurrentHashMap.newKeySet();

  /**
   * @param minted asked for the keys that no exchange has made
   * @param rememberedLayer what the clients of those keys speak until they say so; 0 for unknown
   * @param clock real time
   */
  public AuthKeys(KeySource minted, int rememberedLayer, InstantSource clock) {
    this.minted = minted;
    this.rememberedLayer = rememberedLayer;
    this.clock = clock;
  }

  /**
   * The same keys without their sessions, for a server whose world begins anew: salts, layers and
   * what temporary keys stand for are kept, and minted keys that were destroyed are back.
   *
   * @param minted asked for the keys that no exchange has made
   */
  public AuthKeys inherited(KeySource minted) {
    AuthKeys heirs = new AuthKeys(minted, rememberedLayer, clock);
    known.values().forEach(key -> heirs.inherit(key));
    return heirs;
  }

  private KnownKey inherit(KnownKey key) {
    KnownKey heir = known.get(key.key().id());
    if (heir == null) {
      heir = key.withoutSessions();
      known.put(key.key().id(), heir);
      KnownKey permanent = key.permanent();
      if (permanent != null) {
        heir.bindTo(inherit(permanent));
      }
    }
    return heir;
  }

  /**
   * Takes a key from a key exchange.
   *
   * @param firstSalt the server salt that the exchange yielded
   * @param dc what the client named in the exchange; 0 for none
   * @param expiresIn seconds until a temporary key is forgotten; 0 for a permanent key
   * @return false if a key of this id is known
   */
  public boolean add(AuthKey key, long firstSalt, int dc, int expiresIn) {
    if (find(key.id()) != null) {
      return false;
    }
    long now = clock.instant().getEpochSecond();
    Salts salts = new Salts(key, firstSalt, now);
    long expiresAt = expiresIn == 0 ? Long.MAX_VALUE : now + expiresIn;
    return known.putIfAbsent(key.id(), new KnownKey(key, salts, dc, expiresAt)) == null;
  }

  @Nullable KnownKey find(long authKeyId) {
    KnownKey key = known.get(authKeyId);
    if (key == null) {
      return mint(authKeyId);
    }
    if (key.isTemporary() && clock.instant().getEpochSecond() >= key.expiresAt()) {
      forget(key);
      return null;
    }
    return key;
  }

  /**
   * Whether it is not known yet if there is a key of this id: it has to be {@link #search searched}
   * for. Never for 0, the id of plain messages.
   */
  public boolean isToBeSearched(long authKeyId) {
    return authKeyId != 0 && find(authKeyId) == null && !minted.isSearched();
  }

  /**
   * Looks for the key of this id for some milliseconds at the most; not to be called on event
   * loops.
   *
   * @return whether it is known now if there is one
   */
  public boolean search(long authKeyId) {
    return destroyed.contains(authKeyId) || minted.search(authKeyId);
  }

  /** The key of this id, temporary or not; null if there is none. */
  public @Nullable AuthKey key(long authKeyId) {
    KnownKey key = find(authKeyId);
    return key == null ? null : key.key();
  }

  /** The permanent key of this id; null if there is none. */
  public @Nullable AuthKey permanent(long authKeyId) {
    KnownKey key = find(authKeyId);
    return key == null || key.isTemporary() ? null : key.key();
  }

  /** Whether this is the id of a temporary key that has not expired. */
  public boolean isTemporary(long authKeyId) {
    KnownKey key = find(authKeyId);
    return key != null && key.isTemporary();
  }

  /**
   * Makes a temporary key stand for a permanent one until it expires.
   *
   * @return false if it stands for another one already, or one of the two is gone
   */
  public boolean bind(long temporaryId, long permanentId) {
    KnownKey temporary = find(temporaryId);
    KnownKey permanent = find(permanentId);
    return temporary != null && permanent != null && temporary.bindTo(permanent);
  }

  private @Nullable KnownKey mint(long authKeyId) {
    AuthKey key = destroyed.contains(authKeyId) ? null : minted.find(authKeyId);
    if (key == null) {
      return null;
    }
    return known.computeIfAbsent(authKeyId, id -> remembered(key));
  }

  private KnownKey remembered(AuthKey key) {
    KnownKey remembered = new KnownKey(key, new Salts(key), 0, Long.MAX_VALUE);
    remembered.layer(rememberedLayer);
    return remembered;
  }

  /**
   * Forgets a permanent key for good, and the temporary ones that stand for it. Returns false if it
   * is not known (any more).
   */
  boolean destroy(long authKeyId) {
    if (minted.find(authKeyId) != null) {
      destroyed.add(authKeyId);
    }
    KnownKey key = known.get(authKeyId);
    if (key == null || !known.remove(authKeyId, key)) {
      return false;
    }
    key.bound().forEach(temporary -> known.remove(temporary.key().id(), temporary));
    return true;
  }

  private void forget(KnownKey temporary) {
    known.remove(temporary.key().id(), temporary);
    KnownKey permanent = temporary.permanent();
    if (permanent != null) {
      permanent.bound().remove(temporary);
    }
  }
}
