// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes the msg_ids of one sender in one session: the time in 2^-32 seconds, each above the one
 * before. Not for several threads at once.
 */
public final class MessageIds {
  private final InstantSource clock;
  private long last;

  /** Ids by this clock, which must show real time: receivers compare it with theirs. */
  public MessageIds(InstantSource clock) {
    this.clock = clock;
  }

  public long next(Kind kind) {
    long id = at(clock.instant(), kind);
    if (id <= last) {
      id = (last & ~3) + 4 + kind.remainder;
    }
    last = id;
    return id;
  }

  /** The id that stands for this very moment. */
  public static long at(Instant instant, Kind kind) {
    long fraction = ((long) instant.getNano() << 32) / 1_000_000_000L;
    long time = (instant.getEpochSecond() << 32) | fraction;
    return (time & ~3) | kind.remainder;
  }

  /** The unix time that an id stands for, in seconds. */
  public static long unixTime(long messageId) {
    return messageId >>> 32;
  }

  /** Who sends a message and why, by the lowest two bits of its id. */
  public enum Kind {
    /** Anything that a client sends. */
    CLIENT(0),
    /** What the server sends because of a message of the client. */
    ANSWER(1),
    /** What the server sends of its own accord. */
    NOTICE(3);

    private final int remainder;

    Kind(int remainder) {
      this.remainder = remainder;
    }
  }
}
