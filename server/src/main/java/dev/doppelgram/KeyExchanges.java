// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.handshake.Handshakes;
import dev.doppelgram.turn.RecordedTurn;
import java.time.Instant;
import java.time.InstantSource;

/** Key exchanges whose keys a world knows from then on. */
final class KeyExchanges {
  private KeyExchanges() {}

  /**
   * @param turns has each key written down
   */
  static Handshakes of(Settings settings, AuthKeys keys, WorldTurns turns) {
    InstantSource clock = settings.wireClock();
    return new Handshakes(
        settings.rsaKey(),
        (key, firstSalt, dc, expiresIn) -> {
          boolean added = keys.add(key, firstSalt, dc, expiresIn);
          if (added) {
            Instant now = clock.instant();
            turns.later(
                () -> new RecordedTurn.KeyAdded(key.bytes(), firstSalt, dc, expiresIn, now));
          }
          return added;
        },
        clock,
        SharedThreads.RANDOM,
        SharedThreads.ARITHMETIC);
  }
}
