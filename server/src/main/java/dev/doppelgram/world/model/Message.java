// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was posted, in one of its versions; its ids stand where it lies: see {@link
 * MessagePosition}.
 *
 * @param peer as the sender names it
 * @param original the first version; null for that itself
 */
public record Message(
    Peer peer,
    long fromId,
    Instant date,
    Content content,
    MessageTraits traits,
    @Nullable Message original) {

  public Message(Peer peer, long fromId, Instant date, Content content) {
    this(peer, fromId, date, content, MessageTraits.NONE, null);
  }

  public Message(Chat chat, long fromId, Instant date, Content content) {
    this(Peer.of(chat), fromId, date, content);
  }

  /** Where it was posted, as one of those who see it names that. */
  public Peer peerFor(long accountId) {
    return peer.isUser() && peer.id() == accountId ? Peer.user(fromId) : peer;
  }

  /** Another version of this message. */
  public Message with(Content otherContent, MessageTraits otherTraits) {
    return new Message(peer, fromId, date, otherContent, otherTraits, first());
  }

  public Message with(MessageTraits otherTraits) {
    return with(content, otherTraits);
  }

  /** Whether both are versions of one message: two that are alike are still two. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isVersionOf(Message other) {
    return first() == other.first();
  }

  private Message first() {
    return original == null ? this : original;
  }

  /** Ids of the accounts that it names, beside the sender and who it was sent to. */
  public List<Long> accountIds() {
    Forward forward = traits.forward();
    if (forward == null || !forward.from().isUser()) {
      return content.accountIds();
    }
    List<Long> ids = new ArrayList<>(content.accountIds());
    ids.add(forward.from().id());
    return ids;
  }

  /** Ids of the chats that it names, beside the one that it was posted in. */
  public List<Long> chatIds() {
    Forward forward = traits.forward();
    if (forward == null || forward.from().isUser()) {
      return content.chatIds();
    }
    List<Long> ids = new ArrayList<>(content.chatIds());
    ids.add(forward.from().id());
    return ids;
  }

  /** What a message says. */
  public sealed interface Content {

    /** The message that this one answers; null for none. */
    default @Nullable Message repliedTo() {
      return null;
    }

    /** Ids of the accounts that it names, beside the sender. */
    List<Long> accountIds();

    /** Ids of the chats that it names, beside the one that it was posted in. */
    default List<Long> chatIds() {
      return List.of();
    }
  }

  /**
   * A text that somebody wrote.
   *
   * @param text empty only beside media
   * @param repliedTo null for no reply
   * @param media null for a text alone
   */
  public record Text(
      String text, @Nullable Message repliedTo, Formatting formatting, @Nullable StoredFile media)
      implements Content {

    public Text(String text, @Nullable Message repliedTo) {
      this(text, repliedTo, Formatting.NONE, null);
    }

    @Override
    public List<Long> accountIds() {
      return List.of();
    }
  }

  /** What a service message is about. */
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

    /** The sender made this supergroup of the basic group. */
    record MigratedTo(long channelId) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of();
      }

      @Override
      public List<Long> chatIds() {
        return List.of(channelId);
      }
    }

    /** The sender made the supergroup of this basic group. */
    record MigratedFrom(String title, long groupId) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of();
      }

      @Override
      public List<Long> chatIds() {
        return List.of(groupId);
      }
    }

    /** The sender pinned that message. */
    record PinnedMessage(Message repliedTo) implements Action {
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
