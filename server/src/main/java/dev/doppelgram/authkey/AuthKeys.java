// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import dev.doppelgram.crypto.AuthKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The auth keys that the server knows; they outlive connections. For several threads at once. */
public final class AuthKeys implements TemporaryKeys {
  private static final int GRACE_SECONDS = 600;

  private final KeySource minted;
  private final int rememberedLayer;
  private final InstantSource clock;
  private final ConcurrentMap<Long, AuthKeyState> known = new ConcurrentHashMap<>();
  private final Set<Long> destroyed = ConcurrentHashMap.newKeySet();
  private final LongConsumer displaced;
  private final MadeKeys made;
  private transient volatile AuthKeyUse use = AuthKeyUse.NONE;
  private final Map<Long, Integer> layersBefore = new TreeMap<>(); // of keys that are not known yet
  private volatile boolean shared;

  /**
   * @param minted asked for the keys that no exchange has made
   * @param rememberedLayer what the clients of those keys speak until they say so; 0 for unknown
   * @param clock real time
   */
  public AuthKeys(KeySource minted, int rememberedLayer, InstantSource clock) {
    this(minted, rememberedLayer, clock, Integer.MAX_VALUE, displaced -> {});
  }

  /**
   * @param minted asked for the keys that no exchange has made
   * @param rememberedLayer what the clients of those keys speak until they say so; 0 for unknown
   * @param clock real time
   * @param mostMade how many keys of exchanges are kept; those unused for longest give way, but
   *     none whose client is connected
   * @param displaced is called with the id of each permanent key that gave way
   */
  public AuthKeys(
      KeySource minted,
      int rememberedLayer,
      InstantSource clock,
      int mostMade,
      LongConsumer displaced) {
    this.made = new MadeKeys(mostMade);
    this.displaced = displaced;
    this.minted = minted;
    this.rememberedLayer = rememberedLayer;
    this.clock = clock;
  }

  /**
   * Has no key give way or end by itself, because other servers know the same ones: {@link
   * #surplus} says which may, and one that has expired is kept for those whose clocks are behind.
   */
  public void shared() {
    shared = true;
  }

  /** To be called once they have taken over what others were: they come to be known here now. */
  public void tookOver() {
    known.values().forEach(AuthKeyState::arrived);
  }

  /** The ids of those that are to give way. */
  public List<Long> surplus() {
    return made.excess(use).stream().map(key -> key.key().id()).toList();
  }

  /** Says who knows how keys are used; to be called before there are any. */
  public void usedBy(AuthKeyUse other) {
    use = other;
  }

  /**
   * The keys of a server whose world begins anew: those that no exchange has made, with their salts
   * and layers; also those that were destroyed.
   *
   * @param minted asked for the keys that no exchange has made
   * @param displaced is called with the id of each permanent key that gives way to another
   */
  public AuthKeys inherited(KeySource minted, LongConsumer displaced) {
    AuthKeys heirs = succeeded(minted, displaced);
    for (AuthKeyState key : known.values()) {
      if (!made.has(key)) {
        heirs.known.put(key.key().id(), key.unbound());
      }
    }
    return heirs;
  }

  /**
   * The keys of a server that plays another scenario: those of that one, each in the layer that its
   * client has spoken: many name it once in the life of a process, and connect again without.
   */
  public AuthKeys succeeded(KeySource minted, LongConsumer displaced) {
    AuthKeys heirs = new AuthKeys(minted, rememberedLayer, clock, made.most(), displaced);
    heirs.shared = shared;
    heirs.layersBefore.putAll(layersBefore);
    for (AuthKeyState key : known.values()) {
      if (!made.has(key) && key.layer() != 0) {
        heirs.layersBefore.put(key.key().id(), key.layer());
      }
    }
    return heirs;
  }

  /**
   * Goes on with a permanent key that another server knew.
   *
   * @param dc what the client named when it was made; 0 for none
   * @param layer what the client last spoke; 0 for unknown
   * @param derived whether it is one that no exchange has made
   */
  public void restore(AuthKey key, int dc, int layer, boolean derived) {
    AuthKeyState state = new AuthKeyState(key, new Salts(key), dc, Long.MAX_VALUE);
    state.layer(layer);
    known.put(key.id(), state);
    if (!derived) {
      made.add(state);
    }
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
    AuthKeyState fresh = new AuthKeyState(key, salts, dc, expiresAt);
    if (known.putIfAbsent(key.id(), fresh) != null) {
      return false;
    }
    if (!shared) {
      made.excess(use).forEach(this::displace);
    }
    made.add(fresh);
    return true;
  }

  /** The key of this id, as far as it is good now; null if there is none. */
  public @Nullable AuthKeyState find(long authKeyId) {
    AuthKeyState key = known.get(authKeyId);
    if (key == null) {
      return mint(authKeyId);
    }
    long late = key.isTemporary() ? clock.instant().getEpochSecond() - key.expiresAt() : -1;
    if (late >= (shared ? GRACE_SECONDS : 0)) {
      forget(key);
    }
    return late >= 0 ? null : key;
  }

  /**
   * Whether it is not known yet if there is a key of this id: it has to be {@link #search searched}
   * for. Never for 0, the id of plain messages.
   */
  public boolean isToBeSearched(long authKeyId) {
    return authKeyId != 0
        && find(authKeyId) == null
        && !destroyed.contains(authKeyId)
        && !minted.isSearched();
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

  @Override
  public void searchToTheEnd(long authKeyId) {
    boolean ended = find(authKeyId) != null;
    while (!ended) {
      ended = search(authKeyId);
    }
  }

  /** The key of this id, temporary or not; null if there is none. */
  public @Nullable AuthKey key(long authKeyId) {
    AuthKeyState key = find(authKeyId);
    return key == null ? null : key.key();
  }

  /** The permanent key of this id; null if there is none. */
  @Override
  public @Nullable AuthKey permanent(long authKeyId) {
    AuthKeyState key = find(authKeyId);
    return key == null || key.isTemporary() ? null : key.key();
  }

  @Override
  public int dcOf(long authKeyId) {
    AuthKeyState key = find(authKeyId);
    return key == null ? 0 : key.dc();
  }

  @Override
  public @Nullable ClientDescription clientOf(long authKeyId) {
    AuthKeyState key = find(authKeyId);
    return key == null ? null : key.client();
  }

  /** Whether this is the id of a temporary key that has not expired. */
  @Override
  public boolean isTemporary(long authKeyId) {
    AuthKeyState key = find(authKeyId);
    return key != null && key.isTemporary();
  }

  /**
   * Makes a temporary key stand for a permanent one until it expires.
   *
   * @return false if it stands for another one already, or one of the two is gone
   */
  @Override
  public boolean bind(long temporaryId, long permanentId) {
    AuthKeyState temporary = find(temporaryId);
    AuthKeyState permanent = find(permanentId);
    return temporary != null && permanent != null && temporary.bindTo(permanent);
  }

  private @Nullable AuthKeyState mint(long authKeyId) {
    AuthKey key = destroyed.contains(authKeyId) ? null : minted.find(authKeyId);
    if (key == null) {
      return null;
    }
    return known.computeIfAbsent(authKeyId, id -> remembered(key));
  }

  private AuthKeyState remembered(AuthKey key) {
    AuthKeyState remembered =
        new AuthKeyState(key, new Salts(key), minted.dc(key.id()), Long.MAX_VALUE);
    remembered.layer(layersBefore.getOrDefault(key.id(), rememberedLayer));
    return remembered;
  }

  /**
   * Forgets a permanent key for good, and the temporary ones that stand for it. Returns false if it
   * is not known (any more).
   */
  public boolean destroy(long authKeyId) {
    if (minted.find(authKeyId) != null) {
      destroyed.add(authKeyId);
    }
    AuthKeyState key = known.get(authKeyId);
    if (key == null || !known.remove(authKeyId, key)) {
      return false;
    }
    key.bound().forEach(this::remove);
    made.remove(key);
    use.forgotten(key);
    return true;
  }

  /** Makes room for another key. */
  private void displace(AuthKeyState key) {
    key.bound().forEach(this::remove);
    remove(key);
    if (!key.isTemporary()) {
      displaced.accept(key.key().id());
    }
  }

  private void remove(AuthKeyState key) {
    known.remove(key.key().id(), key);
    made.remove(key);
    use.forgotten(key);
  }

  private void forget(AuthKeyState temporary) {
    remove(temporary);
    AuthKeyState permanent = temporary.permanent();
    if (permanent != null) {
      permanent.bound().remove(temporary);
    }
  }
}
