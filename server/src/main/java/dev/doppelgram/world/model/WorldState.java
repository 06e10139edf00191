// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a world since its start, beside what a scenario says of accounts and of the
 * settings of chats.
 *
 * @param clockAhead how far a running clock is ahead of real time
 * @param boxes those of accounts
 * @param actionBars what is remembered for the bars above their chats
 */
public record WorldState(
    Duration clockAhead, List<OfChat> chats, List<Box> boxes, List<ActionBarMark> actionBars) {
  /** A world that has not run yet. */
  public static final WorldState NONE =
      new WorldState(Duration.ZERO, List.of(), List.of(), List.of());

  public WorldState {
    chats = List.copyOf(chats);
    boxes = List.copyOf(boxes);
    actionBars = List.copyOf(actionBars);
  }

  /**
   * A chat: who is in it, its links and requests, and if it is a channel or supergroup its box.
   *
   * @param members in the order in which they came
   * @param departed ids of accounts that were members once
   * @param links oldest first; their counts follow from members and requests
   * @param read up to where accounts have read, who stand there as peers; none in a basic group
   * @param box null for a basic group
   * @param adminLog oldest first; none of a basic group
   */
  public record OfChat(
      long chatId,
      Instant date,
      int version,
      List<Member> members,
      List<Restriction> restrictions,
      Set<Long> departed,
      List<InviteLink> links,
      List<JoinRequest> requests,
      List<Read> read,
      @Nullable Box box,
      List<AdminLogEvent> adminLog) {
    public OfChat {
      members = List.copyOf(members);
      restrictions = List.copyOf(restrictions);
      departed = Set.copyOf(departed);
      links = List.copyOf(links);
      requests = List.copyOf(requests);
      read = List.copyOf(read);
      adminLog = List.copyOf(adminLog);
    }
  }

  /**
   * The messages of an account or of a channel.
   *
   * @param ownerId of the account or of the channel
   * @param read none in that of a channel
   */
  public record Box(long ownerId, int pts, List<Letter> messages, List<Read> read) {
    public Box {
      messages = List.copyOf(messages);
      read = List.copyOf(read);
    }
  }

  /**
   * A message in a box.
   *
   * @param id counts the messages of the box; one that was deleted has left a gap
   * @param message its latest version as plain text, without what it answers
   * @param replyToId of the message that it answers; 0 for none
   */
  public record Letter(int id, int pts, Peer peer, Message message, int replyToId) {}

  /** Up to which messages something is read. */
  public record Read(Peer peer, int readInboxMaxId, int readOutboxMaxId) {}
}
