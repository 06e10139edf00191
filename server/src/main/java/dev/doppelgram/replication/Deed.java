// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.WorldClock;

/** What an entry of the log has every server do. */
public sealed interface Deed {

  /** Something is done to the world; its times are those of the entry. */
  record Turn(RecordedTurn turn) implements Deed {}

  /**
   * A test sets the world's clock.
   *
   * @param before how it is set where this was decided; if it is not any more, nothing is done
   */
  record ClockSet(WorldClock.Setting before, WorldClock.Setting after) implements Deed {}

  /** A client destroys its permanent auth key. */
  record KeyDestroyed(long authKeyId) implements Deed {}

  /** The world begins anew. */
  record Reset() implements Deed {}

  /** Another scenario is played from now on, a text that needs no other files. */
  record Play(String yaml) implements Deed {}

  /** The world goes on where another one stood. */
  record Restore(String yaml) implements Deed {}

  /** The server that appended it plays the world with the others. */
  record NodeUp() implements Deed {}

  /** What a server has appended behind this is void. */
  record NodeDown(long node) implements Deed {}

  /** The server that appended it has done what another one, {@code node}, had as its entry. */
  record Done(long node, long number) implements Deed {}
}
