package dev.doppelgram.fault;

import org.jspecify.annotations.Nullable;

/**
 * Which calls a fault is for. Calls that match are counted from 1: the rule lets the first {@code
 * after} pass, then acts on each {@code every}-th with this {@code chance}, {@code times} times.
 *
 * @param method the TL name
 * @param account the caller's name; null for any caller, and for none
 * @param hash the invite hash among the arguments, as it is sent; null for any call
 * @param times {@link #FOR_EVER}, or how often it acts
 * @param every 1 or more
 * @param chance above 0, up to 1
 */
public record Rule(
    String method,
    @Nullable String account,
    @Nullable String hash,
    Fault fault,
    int times,
    int after,
    int every,
    double chance) {

  public static final int FOR_EVER = 0;

  public Rule {
    if (times < 0 || after < 0 || every < 1 || !(chance > 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "times %d, after %d, every %d, chance %s".formatted(times, after, every, chance));
    }
  }

  boolean matches(@Nullable String caller, @Nullable String sentHash) {
    return (account == null || account.equals(caller)) && (hash == null || hash.equals(sentHash));
  }
}
