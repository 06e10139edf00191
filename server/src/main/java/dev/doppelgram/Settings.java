// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.session.Limits;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.MtproxySecret;
import dev.doppelgram.turn.TurnLog;
import dev.doppelgram.view.Endpoint;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What a builder has set for a server.
 *
 * @param mtproxySecret null for none
 * @param rememberedLayer what the clients of minted sessions speak until they say so; 0 for unknown
 * @param wireClock what counts as real time
 * @param turnLog is given all that is done to the world; null for none
 * @param replication the servers that play the world together; null for one alone
 */
record Settings(
    Scenario scenario,
    Schema schema,
    RsaPrivateKey rsaKey,
    Endpoint endpoint,
    @Nullable MtproxySecret mtproxySecret,
    Limits limits,
    boolean strict,
    boolean framesRecorded,
    int rememberedLayer,
    InstantSource wireClock,
    @Nullable TurnLog turnLog,
    HttpSettings http,
    @Nullable Replication replication) {

  /** What turns of the world take for real time. */
  InstantSource worldClock() {
    return replication == null ? wireClock : replication.clock();
  }

  /** The same with other servers. */
  Settings with(Replication others) {
    return with(scenario, others);
  }

  /** The same with another scenario. */
  Settings with(Scenario other) {
    return with(other, replication);
  }

  private Settings with(Scenario other, @Nullable Replication others) {
    return new Settings(
        other,
        schema,
        rsaKey,
        endpoint,
        mtproxySecret,
        limits,
        strict,
        framesRecorded,
        rememberedLayer,
        wireClock,
        turnLog,
        http,
        others);
  }
}
