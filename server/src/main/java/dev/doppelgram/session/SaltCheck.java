// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.Salts;
import dev.doppelgram.observe.ProtocolRule;

/**
 * Checks the salt of each packet of a session, and remembers the last one for the next, good or
 * not: to look for one takes a hundred digests.
 */
final class SaltCheck {
  private final MtprotoSession session;
  private long salt;
  private long goodUntil; // 0 if it is not good
  private long knownUntil;

  SaltCheck(MtprotoSession session) {
    this.session = session;
  }

  boolean admits(long candidate, long now) {
    if (candidate != salt || now >= knownUntil) {
      salt = candidate;
      goodUntil = session.salts().goodUntil(candidate, now);
      long next = Salts.nextChange(now);
      knownUntil = goodUntil == 0 ? next : Math.min(goodUntil, next);
      report(candidate, now);
    }
    return goodUntil != 0;
  }

  private void report(long candidate, long now) {
    if (goodUntil == 0 && session.salts().isStale(candidate, now)) {
      session.findings().report(ProtocolRule.STALE_SALT, "a salt of the past is used");
    } else if (goodUntil != 0
        && session.salts().isEarly(candidate, now)
        && !session
            .findings()
            .found(ProtocolRule.EARLY_SALT, "a salt is used before its valid_since")) {
      goodUntil = 0;
    }
  }
}
