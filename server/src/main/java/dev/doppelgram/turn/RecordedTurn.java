// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.turn;

import dev.doppelgram.control.WorldChange;
import dev.doppelgram.fault.RuleChange;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.world.WorldClock;
import dev.doppelgram.world.model.TurnTime;
import java.time.Duration;
import java.time.Instant;

/** Something that was done to a world, with all that its effect depends on. */
public sealed interface RecordedTurn {

  /** What is done with each kind. */
  interface Visitor<R> {
    R started(Started turn);

    R called(Called turn);

    R changed(Changed turn);

    R rulesChanged(RulesChanged turn);

    R clockChanged(ClockChanged turn);

    R keyAdded(KeyAdded turn);

    R keyForgotten(KeyForgotten turn);

    R deadlinesMet(DeadlinesMet turn);
  }

  <R> R accept(Visitor<R> visitor);

  /**
   * The scenario begins, for the first time or anew: a world that was there before is over, its
   * auth keys stay.
   *
   * @param start the world's time
   * @param lag how far what the world's clock runs with is behind real time
   */
  record Started(Instant start, Duration lag) implements RecordedTurn {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.started(this);
    }
  }

  /** A call of a client had a turn. */
  record Called(CallTurn turn) implements RecordedTurn {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.called(this);
    }
  }

  /** A test changed the world. */
  record Changed(WorldChange change, TurnTime time) implements RecordedTurn {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.changed(this);
    }
  }

  /** A test changed the rules. */
  record RulesChanged(RuleChange change) implements RecordedTurn {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rulesChanged(this);
    }
  }

  /** The world's clock was moved, frozen or let run; later turns hold their time all the same. */
  record ClockChanged(WorldClock.Setting setting) implements RecordedTurn {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.clockChanged(this);
    }
  }

  /**
   * A key exchange came to its end.
   *
   * @param authKey 256 bytes
   * @param dc what the client named in the exchange; 0 for none
   * @param expiresIn seconds until a temporary key is forgotten; 0 for a permanent key
   * @param realTime when that was
   */
  record KeyAdded(byte[] authKey, long firstSalt, int dc, int expiresIn, Instant realTime)
      implements RecordedTurn {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keyAdded(this);
    }
  }

  /** A permanent key gave way to others, and its login ended. */
  record KeyForgotten(long authKeyId) implements RecordedTurn {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.keyForgotten(this);
    }
  }

  /** What was due by the world's clock was done. */
  record DeadlinesMet(Instant now) implements RecordedTurn {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.deadlinesMet(this);
    }
  }
}
