package dev.doppelgram.world;

import java.util.List;
import java.util.Map;

/** Something that changed the world, with all that its audience is to be told; immutable. */
public sealed interface WorldEvent {

  /** The chat, after the event. */
  Chat chat();

  /** An account became a member of a chat through an invite link. */
  sealed interface Joined extends WorldEvent {
    Member joiner();
  }

  /**
   * Somebody joined a basic group; every member, the joiner too, has a copy of the message.
   *
   * @param participants all members, in the order in which they came
   * @param copies by the id of the member's account, in the order of {@code participants}
   */
  record JoinedGroup(
      Chat chat, Member joiner, Message message, List<Member> participants, Map<Long, Place> copies)
      implements Joined {}

  /**
   * Somebody joined a supergroup, which has one message of it for all.
   *
   * @param place in the box of the supergroup
   */
  record JoinedSupergroup(Chat chat, Member joiner, Message message, Place place)
      implements Joined {}

  /** Somebody joined a broadcast channel, which tells nobody else. */
  record JoinedChannel(Chat chat, Member joiner) implements Joined {}

  /**
   * Somebody asked to join; this concerns the admins who may invite.
   *
   * @param pending how many requests the chat has now
   */
  record JoinRequested(Chat chat, JoinRequest request, int pending) implements WorldEvent {}
}
