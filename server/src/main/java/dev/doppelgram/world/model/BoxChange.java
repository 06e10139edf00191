// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;

/** Something in a box is not as it was, beside the messages that came. */
public sealed interface BoxChange extends WorldEvent
    permits WorldEvent.Read, BoxChange.Edited, BoxChange.Deleted, BoxChange.Pinned {
  /** Whose box it is; 0 for that of a channel, whose members it concerns. */
  long accountId();

  /** Of the box, after the change. */
  int pts();

  /** By how much the change moved the pts. */
  default int ptsCount() {
    return 1;
  }

  /**
   * A message has another content.
   *
   * @param peer as the owner of the box names it
   */
  record Edited(long accountId, Peer peer, Message message, MessagePosition place, int pts)
      implements BoxChange {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.messageEdited(this);
    }
  }

  /**
   * Messages are there no more.
   *
   * @param peer of the first of them, as the owner of the box names it
   */
  record Deleted(long accountId, Peer peer, List<Integer> ids, int pts) implements BoxChange {
    public Deleted {
      ids = List.copyOf(ids);
    }

    @Override
    public int ptsCount() {
      return ids.size();
    }

    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.messagesDeleted(this);
    }
  }

  /** Messages are pinned now, or no longer. */
  record Pinned(long accountId, Peer peer, List<Integer> ids, boolean pinned, int pts)
      implements BoxChange {
    public Pinned {
      ids = List.copyOf(ids);
    }

    @Override
    public int ptsCount() {
      return ids.size();
    }

    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.messagesPinned(this);
    }
  }
}
