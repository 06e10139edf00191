// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.authkey.Devices;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.scenario.SessionSeed;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.util.ArrayList;
import java.util.List;

/** The sessions that a scenario names, so that clients go on with them. */
record KeptSessions(AuthKeys authKeys, DerivedKeys derivedKeys, Devices devices) {

  /** Makes their keys known; the world has their accounts logged in already. */
  void restore(List<SessionSeed> seeds) {
    for (SessionSeed seed : seeds) {
      AuthKey key = new AuthKey(seed.authKey());
      boolean derived =
          seed.device() <= DerivedKeys.DEVICES
              && derivedKeys.of(seed.account(), seed.device()).id() == key.id();
      authKeys.restore(key, seed.dc(), seed.layer(), derived);
      if (!derived) {
        devices.restore(key.id(), seed.account(), seed.device());
      }
    }
  }

  /** Those on which somebody is logged in now. */
  List<SessionSeed> of(World world) {
    List<SessionSeed> seeds = new ArrayList<>();
    for (Account account : world.accounts().all()) {
      for (long id : world.auth().authorizations().keysOf(account.id())) {
        AuthKeyState key = authKeys.find(id);
        int device = devices.of(id);
        if (key != null && device > 0 && !key.isTemporary()) {
          seeds.add(
              new SessionSeed(account.name(), device, key.dc(), key.key().bytes(), key.layer()));
        }
      }
    }
    return seeds;
  }
}
