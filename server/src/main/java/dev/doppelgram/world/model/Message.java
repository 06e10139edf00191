// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was posted; its ids stand where it lies: see {@link MessagePosition}.
 *
 * @param peer as the sender names it
 */
public record Message(Peer peer, long fromId, Instant date, Content content) {

  public Message(Chat chat, long fromId, Instant date, Content content) {
    this(Peer.of(chat), fromId, date, content);
  }

  /** Where it was posted, as one of those who see it names that. */
  public Peer peerFor(long accountId) {
    return peer.isUser() && peer.id() == accountId ? Peer.user(fromId) : peer;
  }

  /** What a message says. */
  public sealed interface Content {

    /** Ids of the accounts that it names, beside the sender. */
    List<Long> accountIds();
  }

  /**
   * A text that somebody wrote.
   *
   * @param repliedTo null for no reply
   */
  public record Text(String text, @Nullable Message repliedTo) implements Content {
    @Override
    public List<Long> accountIds() {
      return List.of();
    }
  }

  /** What a service message tells of. */
  public sealed interface Action extends Content {

    /** The sender became a member by a link of this admin. */
    record JoinedByLink(long inviterId) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of(inviterId);
      }
    }

    /**
     * An admin let the sender in.
     *
     * @param inviterId the admin of the link, or the one who approved
     */
    record JoinedByRequest(long inviterId) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of(inviterId);
      }
    }

    /** The sender made these accounts members; itself, if it came into a public chat. */
    record AddedUsers(List<Long> accountIds) implements Action {
      public AddedUsers {
        accountIds = List.copyOf(accountIds);
      }
    }

    /** The sender made the group with these members beside itself. */
    record CreatedGroup(String title, List<Long> accountIds) implements Action {
      public CreatedGroup {
        accountIds = List.copyOf(accountIds);
      }
    }

    /** The sender made the channel or supergroup. */
    record CreatedChannel(String title) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of();
      }
    }

    /** The sender gave the chat this title. */
    record EditedTitle(String title) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of();
      }
    }

    /** The sender removed this account; itself, if it left. */
    record DeletedUser(long accountId) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of(accountId);
      }
    }
  }
}
