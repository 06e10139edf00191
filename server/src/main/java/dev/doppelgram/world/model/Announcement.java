// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;
import java.util.Map;

/** How those who are in a chat learn that somebody came or went. */
public sealed interface Announcement {

  /** There is a message of it. */
  sealed interface Told extends Announcement {
    Message message();
  }

  /**
   * A basic group: everybody concerned has a copy of the message in a box of their own.
   *
   * @param participants all members afterwards, in the order in which they came
   * @param copies by the id of the account, in the order of {@code participants}; one who went has
   *     the last of them
   */
  record InBoxes(Message message, List<Member> participants, Map<Long, MessagePosition> copies)
      implements Told {}

  /**
   * A supergroup: one message for all members.
   *
   * @param place in the box of the supergroup
   */
  record InChannel(Message message, MessagePosition place) implements Told {}

  /** A broadcast channel: only the one who came or went gets an update. */
  record None() implements Announcement {}
}
