package dev.doppelgram.world;

import java.time.Instant;

/** What was posted in a chat; its ids stand where it lies: see {@link Place}. */
public record Message(long chatId, long fromId, Instant date, Action action) {

  /** What a service message tells of. */
  public sealed interface Action {

    /** The sender became a member by a link of this admin. */
    record JoinedByLink(long inviterId) implements Action {}
  }
}
