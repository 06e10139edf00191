// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.SplitMix;
import java.util.HashSet;
import java.util.Set;

/** The numbers that accounts have given their messages. */
final class RandomIds {
  private final Set<RandomId> used = new HashSet<>();

  private record RandomId(long accountId, long id) {}

  /** Notes that one is used. Returns false if it was already. */
  boolean add(long accountId, long id) {
    return used.add(new RandomId(accountId, id));
  }

  /** One that is not used, the same wherever the same ones are; not 0. */
  long unused(long accountId) {
    long id = SplitMix.mix(used.size());
    while (id == 0 || used.contains(new RandomId(accountId, id))) {
      id = SplitMix.mix(id + 1);
    }
    return id;
  }
}
