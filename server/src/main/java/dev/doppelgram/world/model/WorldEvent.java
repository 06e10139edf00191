// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that changed the world, with all that its recipients get; immutable. */
public sealed interface WorldEvent
    permits WorldEvent.InChat,
        WorldEvent.Posted,
        WorldEvent.FolderChanged,
        WorldEvent.AccountChanged,
        WorldEvent.StarsChanged,
        BoxChange,
        Signal {

  /** Where it happened. */
  Peer peer();

  /** Hands the event to what a visitor does with its kind. */
  <R> R accept(WorldEventVisitor<R> visitor);

  /** Something that changed a chat, or who is in it. */
  sealed interface InChat extends WorldEvent {

    /** The chat, after the event. */
    Chat chat();

    @Override
    default Peer peer() {
      return Peer.of(chat());
    }
  }

  /**
   * Accounts became members; concerns them and all other members.
   *
   * @param joiners one, or several whom a member added at once
   */
  record Joined(Chat chat, List<Member> joiners, Announcement announcement) implements InChat {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.joined(this);
    }

    public Joined {
      joiners = List.copyOf(joiners);
    }
  }

  /**
   * An account is no member any more; concerns it and all who are left.
   *
   * @param actorId who removed it; itself if it left
   */
  record Left(Chat chat, Member leaver, long actorId, Announcement announcement) implements InChat {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.left(this);
    }
  }

  /** The chat has other settings, or is there no more; concerns all members. */
  record SettingsChanged(Chat chat) implements InChat {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.settingsChanged(this);
    }
  }

  /** Ordinary members may do other things than before; concerns all members. */
  record DefaultRightsChanged(Chat chat) implements InChat {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.defaultRightsChanged(this);
    }
  }

  /**
   * A member may do other things than before; concerns itself, and in a basic group all members.
   *
   * @param member after the event
   */
  record RightsChanged(Chat chat, Member member) implements InChat {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.rightsChanged(this);
    }
  }

  /**
   * Another number of requests to join waits; concerns the admins who may invite.
   *
   * @param pending how many there are now
   * @param recentRequesters ids of the accounts that asked last, newest first
   * @param admins ids of the users concerned
   */
  record RequestsChanged(Chat chat, int pending, List<Long> recentRequesters, Set<Long> admins)
      implements InChat {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.requestsChanged(this);
    }
  }

  /** What is sent to bots and not to users. */
  sealed interface ForBots extends InChat {

    /** The qts that the event has, by the id of each bot concerned. */
    Map<Long, Integer> qts();
  }

  /**
   * Somebody's place in a chat changed; concerns the bots that are admins, and a bot itself.
   *
   * @param actorId who did it
   * @param link that it came by, as it is then; null if by none
   */
  record MemberChanged(
      Chat chat,
      long actorId,
      long accountId,
      ParticipantStatus before,
      ParticipantStatus after,
      @Nullable InviteLink link,
      Instant date,
      Map<Long, Integer> qts)
      implements ForBots {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.memberChanged(this);
    }
  }

  /**
   * Somebody asked to join; concerns the bots that are admins who may invite.
   *
   * @param link as it is then; of a request without one, a primary link of the chat
   * @param about the bio of the account; empty for none
   */
  record JoinRequested(
      Chat chat, JoinRequest request, InviteLink link, String about, Map<Long, Integer> qts)
      implements ForBots {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.joinRequested(this);
    }
  }

  /** There is a message more, which somebody wrote or an action left; concerns all who see it. */
  record Posted(Announcement.Told announcement) implements WorldEvent {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.posted(this);
    }

    @Override
    public Peer peer() {
      return announcement.message().peer();
    }
  }

  /** A mark of what has been read moved on; concerns one account. */
  sealed interface Read extends BoxChange {

    /** Of the account's common box, moved by one; of a channel, which it did not move. */
    @Override
    int pts();
  }

  /**
   * An account has read what others wrote.
   *
   * @param maxId of the last message that it has read
   * @param stillUnread how many there are after it
   */
  record ReadInbox(long accountId, Peer peer, int maxId, int stillUnread, int pts) implements Read {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.readInbox(this);
    }
  }

  /**
   * Somebody has read what an account wrote.
   *
   * @param maxId of the last message that was read
   */
  record ReadOutbox(long accountId, Peer peer, int maxId, int pts) implements Read {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.readOutbox(this);
    }
  }

  /**
   * An account has another folder; concerns its own clients.
   *
   * @param folder null if it is there no more
   */
  record FolderChanged(long accountId, int id, @Nullable Folder folder) implements WorldEvent {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.folderChanged(this);
    }

    @Override
    public Peer peer() {
      return Peer.user(accountId);
    }
  }

  /**
   * An account has other names or another state; concerns itself, those who have it among their
   * contacts, and all who are in a chat with it.
   *
   * @param named whether its first, last or user name changed
   * @param audience ids of the accounts concerned
   */
  record AccountChanged(Account account, boolean named, Set<Long> audience) implements WorldEvent {
    public AccountChanged {
      audience = Set.copyOf(audience);
    }

    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.accountChanged(this);
    }

    @Override
    public Peer peer() {
      return Peer.user(account.id());
    }
  }

  /**
   * An account has another number of Stars; concerns its own clients.
   *
   * @param balance how many it has then
   */
  record StarsChanged(long accountId, long balance) implements WorldEvent {
    @Override
    public <R> R accept(WorldEventVisitor<R> visitor) {
      return visitor.starsChanged(this);
    }

    @Override
    public Peer peer() {
      return Peer.user(accountId);
    }
  }
}
