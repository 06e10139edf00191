// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.Digests;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import dev.doppelgram.tl.TlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The server salts of a key: a new one every half hour, each good for an hour, derived from the key
 * so that a client's salts stay good when the server starts anew.
 */
public final class Salts {
  private static final int PERIOD = 1800;
  private static final int MOST_AHEAD = 64;
  private static final int DAY = 48; // periods

  private final byte[] seed;
  private final long first;
  private final long firstUntil;

  /** Salts of a key without a key exchange. */
  public Salts(AuthKey key) {
    this(key, 0, 0);
  }

  /** Salts of a key whose exchange, at {@code now}, yielded {@code first}. */
  Salts(AuthKey key, long first, long now) {
    seed = Digests.sha256(key.bytes());
    this.first = first;
    firstUntil = now + 2 * PERIOD;
  }

  /** The salt of the present half hour. */
  public long current(long now) {
    return of(now / PERIOD);
  }

  /**
   * Until when a salt is good, 0 if it is not good now. Those that {@link #future} returns are good
   * at once: gotd uses the last of them without a look at valid_since.
   */
  public long goodUntil(long salt, long now) {
    if (salt == first && now < firstUntil) {
      return firstUntil;
    }
    long period = now / PERIOD;
    for (long i = period - 1; i < period + MOST_AHEAD; i++) {
      if (of(i) == salt) {
        return (i + 2) * PERIOD;
      }
    }
    return 0;
  }

  /** When other salts will be the good ones, but for the first. */
  public static long nextChange(long now) {
    return (now / PERIOD + 1) * PERIOD;
  }

  /** Whether a salt is good later only. */
  public boolean isEarly(long salt, long now) {
    long period = now / PERIOD;
    for (long i = period + 1; i < period + MOST_AHEAD; i++) {
      if (of(i) == salt) {
        return true;
      }
    }
    return false;
  }

  /** Whether a salt was good within the last day. */
  public boolean isStale(long salt, long now) {
    long period = now / PERIOD;
    for (long i = period - 2; i > period - DAY; i--) {
      if (of(i) == salt) {
        return true;
      }
    }
    return first != 0 && salt == first;
  }

  /** {@code future_salt} objects for this half hour and the next ones: 2 to 64. */
  public List<TlObject> future(long count, long now) {
    List<TlObject> salts = new ArrayList<>();
    long period = now / PERIOD;
    for (long i = period; i < period + Math.max(2, Math.min(count, MOST_AHEAD)); i++) {
      salts.add(
          TlObject.of(
              "future_salt",
              "valid_since",
              (int) (i * PERIOD),
              "valid_until",
              (int) ((i + 2) * PERIOD),
              "salt",
              of(i)));
    }
    return salts;
  }

  private long of(long period) {
    return new TlReader(Digests.sha256(seed, new TlWriter(8).int64(period).toByteArray())).int64();
  }
}
