// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.MemberAdditions.Guests;
import dev.doppelgram.world.model.AccessHash;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatDetails;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creating chats; all instants are the world's time. */
public final class ChatCreation {
  /** Ids of chats that are created lie from here to 2^31, as those of accounts that sign up do. */
  private static final long CREATED = 1L << 30;

  private final Chats chats;
  private final MemberAdditions arrivals;
  private final Membership membership;
  private final MessageBoxes boxes;
  private final ActionBars actionBars;
  private final PendingEvents pendingEvents;
  private final Derivation derivation;
  private final InstantSource clock;

  /** Counts them, so that the same calls make the same ids in every run. */
  private int created;

  ChatCreation(
      Chats chats,
      MemberAdditions arrivals,
      Membership membership,
      MessageBoxes boxes,
      ActionBars actionBars,
      PendingEvents pendingEvents,
      Derivation derivation,
      InstantSource clock) {
    this.chats = chats;
    this.arrivals = arrivals;
    this.membership = membership;
    this.boxes = boxes;
    this.actionBars = actionBars;
    this.pendingEvents = pendingEvents;
    this.derivation = derivation;
    this.clock = clock;
  }

  /**
   * A chat that was not there before.
   *
   * @param missing the guests who could not be added
   * @param randomId of the service message of the creation, as if its creator had sent it
   */
  public record Created(Chat chat, List<WorldEvent> events, List<Account> missing, long randomId) {}

  /**
   * Creates a channel or supergroup, as channels.createChannel does.
   *
   * @throws RpcError CHAT_TITLE_EMPTY, CHAT_ABOUT_TOO_LONG, CHANNELS_TOO_MUCH
   */
  public Created channel(
      Account caller, ChatKind kind, String title, @Nullable String about, Instant now) {
    ChatSettings.refuseTitle(title);
    ChatSettings.refuseAbout(about);
    membership.refuseIfInTooManyChannels(caller, ErrorType.CHANNELS_TOO_MUCH);
    Chat chat = add(caller, kind, title, about, List.of(), now);
    Message message = new Message(chat, caller.id(), now, new Message.Action.CreatedChannel(title));
    int mark = pendingEvents.mark();
    announce(chat, boxes.postToChannel(message));
    return created(chat, mark, List.of());
  }

  /**
   * Creates a basic group, as messages.createChat does.
   *
   * @param company whether somebody must be in it beside the caller
   * @throws RpcError CHAT_TITLE_EMPTY, USERS_TOO_MUCH, USERS_TOO_FEW
   */
  public Created group(
      Account caller, String title, List<Account> guests, boolean company, Instant now) {
    ChatSettings.refuseTitle(title);
    Guests invitation = arrivals.guestsOfNewGroup(caller, guests);
    if (company && invitation.welcome().isEmpty()) {
      throw new RpcError(ErrorType.USERS_TOO_FEW);
    }
    Chat chat = add(caller, ChatKind.GROUP, title, null, invitation.welcome(), now);
    List<Long> ids = invitation.welcome().stream().map(Account::id).toList();
    Message message =
        new Message(chat, caller.id(), now, new Message.Action.CreatedGroup(title, ids));
    Members members = chats.members(chat.id());
    int mark = pendingEvents.mark();
    announce(chat, boxes.postToMembers(message, members.all(), null));
    for (Account guest : invitation.welcome()) {
      ParticipantStatus before = new ParticipantStatus(guest.id(), null, null);
      membership.notifyBots(chat, caller.id(), before, now);
    }
    return created(chat, mark, invitation.missing());
  }

  private Created created(Chat chat, int mark, List<Account> missing) {
    long randomId = derivation.number(Purpose.CREATION_RANDOM_ID, chat.id());
    return new Created(chat, pendingEvents.since(mark), missing, randomId);
  }

  private void announce(Chat chat, Announcement announcement) {
    List<Member> all = List.copyOf(chats.members(chat.id()).all());
    pendingEvents.add(new WorldEvent.Joined(chat, all, announcement));
  }

  private Chat add(
      Account caller,
      ChatKind kind,
      String title,
      @Nullable String about,
      List<Account> guests,
      Instant now) {
    Members members = chats.nobody(0, clock);
    members.add(
        Member.ordinary(caller.id(), now, caller.id())
            .promoted(ChatSeeder.ALL_RIGHTS, caller.id(), null));
    guests.forEach(guest -> members.add(Member.ordinary(guest.id(), now, caller.id())));
    long id = freeId();
    Chat chat =
        new Chat(
            "chat-" + id,
            kind,
            id,
            new AccessHash(derivation.number(Purpose.CHAT_ACCESS_HASH, id)),
            title,
            about == null || about.isEmpty() ? null : about,
            null,
            caller.id(),
            now,
            1,
            members.count(),
            Set.of(),
            Set.of(),
            null,
            null,
            ChatDetails.NONE);
    chats.add(chat, members);
    actionBars.created(chat);
    actionBars.added(chat, guests, caller);
    return chat;
  }

  /** A supergroup like a basic group, with those who are in it and who may not come back. */
  Chat inPlaceOf(Chat group, Instant now) {
    Members before = chats.members(group.id());
    Members members = chats.nobody(before.countAtLeast(), clock);
    before.all().forEach(members::add);
    before.restrictions().forEach(members::restrict);
    long id = freeId();
    Chat chat =
        new Chat(
            "chat-" + id,
            ChatKind.SUPERGROUP,
            id,
            new AccessHash(derivation.number(Purpose.CHAT_ACCESS_HASH, id)),
            group.title(),
            group.about(),
            null,
            group.creatorId(),
            now,
            1,
            members.count(),
            group.traits(),
            group.defaultBannedRights(),
            group.photo(),
            null,
            group.details());
    chats.add(chat, members);
    return chat;
  }

  private long freeId() {
    long id;
    do {
      id = CREATED + (derivation.number(Purpose.CHAT_ID, created++) >>> 34);
    } while (chats.byId(id) != null);
    return id;
  }
}
