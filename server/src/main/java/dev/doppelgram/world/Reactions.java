// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Reaction;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What accounts think of messages; all instants are the world's time. */
public final class Reactions {
  private final MessageAccess access;
  private final MessageChanges changes;
  private final PendingEvents pendingEvents;
  private final Histories histories;

  Reactions(
      MessageAccess access,
      MessageChanges changes,
      PendingEvents pendingEvents,
      Histories histories) {
    this.access = access;
    this.changes = changes;
    this.pendingEvents = pendingEvents;
    this.histories = histories;
  }

  /**
   * Sets the caller's reaction to a message, as messages.sendReaction does.
   *
   * @param emoticon null to take it back
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE, MESSAGE_ID_INVALID, REACTION_INVALID,
   *     MESSAGE_NOT_MODIFIED
   */
  public List<WorldEvent> react(
      Account caller, Peer peer, int id, @Nullable String emoticon, Instant now) {
    histories.refuseUnlessOpen(caller, peer, now);
    Message before = access.written(caller, peer, id).message();
    if (emoticon != null && (emoticon.isBlank() || emoticon.length() > 16)) {
      throw new RpcError(ErrorType.REACTION_INVALID);
    }
    List<Reaction> all = new ArrayList<>(before.traits().reactions());
    all.removeIf(reaction -> reaction.accountId() == caller.id());
    if (emoticon != null) {
      all.add(new Reaction(caller.id(), emoticon, now));
    }
    if (emoticons(all).equals(emoticons(before.traits().reactions()))) {
      throw new RpcError(ErrorType.MESSAGE_NOT_MODIFIED);
    }
    int mark = pendingEvents.mark();
    changes.react(before, before.with(before.traits().withReactions(all)));
    return pendingEvents.since(mark);
  }

  private static Set<String> emoticons(List<Reaction> reactions) {
    Set<String> all = new HashSet<>();
    reactions.forEach(reaction -> all.add(reaction.accountId() + " " + reaction.emoticon()));
    return all;
  }
}
