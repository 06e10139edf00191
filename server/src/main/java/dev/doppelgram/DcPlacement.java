// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.connection.DcDetector;
import dev.doppelgram.handshake.DcPlaces;
import dev.doppelgram.world.model.Dcs;

/**
 * Where the keys of one connection belong.
 *
 * @param strict whether a client may name no other data centre than the one that it is at
 */
record DcPlacement(Dcs dcs, DcDetector detector, boolean strict) implements DcPlaces {

  @Override
  public int placeOf(int named) {
    return dcs.several() ? Dcs.marked(detector.at(named), named) : named;
  }

  @Override
  public boolean serves(int named) {
    int here = dcs.several() ? detector.at(named) : dcs.first();
    return !strict || Dcs.number(named) == here;
  }
}
