// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else there is to say of a message.
 *
 * @param silent written without a notification
 * @param editDate null if it is as it was written
 * @param forward null if it was written here
 * @param reactions oldest first; one an account at most
 * @param groupedId of the album that it belongs to; 0 for none
 */
public record MessageTraits(
    boolean silent,
    boolean pinned,
    @Nullable Instant editDate,
    @Nullable Forward forward,
    List<Reaction> reactions,
    long groupedId) {
  public static final MessageTraits NONE =
      new MessageTraits(false, false, null, null, List.of(), 0);

  public MessageTraits {
    reactions = List.copyOf(reactions);
  }

  /** Those of a message that is written now. */
  public static MessageTraits written(boolean silent, @Nullable Forward forward, long groupedId) {
    return new MessageTraits(silent, false, null, forward, List.of(), groupedId);
  }

  public MessageTraits edited(Instant date) {
    return new MessageTraits(silent, pinned, date, forward, reactions, groupedId);
  }

  public MessageTraits pinned(boolean now) {
    return new MessageTraits(silent, now, editDate, forward, reactions, groupedId);
  }

  public MessageTraits withReactions(List<Reaction> all) {
    return new MessageTraits(silent, pinned, editDate, forward, all, groupedId);
  }
}
