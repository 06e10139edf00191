// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

/**
 * A rule in force, and what came of it. For several threads.
 *
 * <p>It acts without end unless it is limited: {@code server.fail(calls,
 * "CHANNEL_PRIVATE").once()}.
 */
public interface ActiveRule extends AutoCloseable {
  /** Where a rule came from. */
  enum Source {
    /** The scenario. */
    FILE,
    /** A test, while the server runs. */
    API
  }

  /** Its number among the rules of its server, from 1; after a reset they count anew. */
  int id();

  Source source();

  Rule rule();

  /** How often it has acted. A call during a flood wait does not count. */
  int acted();

  /**
   * Whether it has acted as often as it may. A flood wait that has begun runs to its end all the
   * same.
   */
  boolean spent();

  /** Lets it act once; {@link #times} with 1. */
  default ActiveRule once() {
    return times(1);
  }

  /**
   * Lets it act so often and no more, what it has done already included.
   *
   * @param most 1 or more
   */
  ActiveRule times(int most);

  /**
   * Lets all go that it holds, and takes the rule back.
   *
   * @throws IllegalStateException if it holds nothing, being no {@code hold}
   */
  void release();

  /** Takes the rule back; what it holds or delays stays held or delayed. */
  @Override
  void close();
}
