package dev.doppelgram.world;

import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;
import dev.doppelgram.world.Derivation.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opening invite links and joining by them; all instants are the world's time. */
public final class Invites {
  private static final Reason STARS_PAYMENT_REQUIRED = new Reason(400, "STARS_PAYMENT_REQUIRED");

  private final Switches switches;
  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final Boxes boxes;
  private final Derivation derivation;
  private final InviteDoor door;
  private final Peeks peeks = new Peeks();

  Invites(
      Switches switches,
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Boxes boxes,
      Derivation derivation) {
    this.switches = switches;
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.boxes = boxes;
    this.derivation = derivation;
    this.door = new InviteDoor(switches, chats, links);
  }

  /**
   * What messages.checkChatInvite shows to an account; an open link may start a peek.
   *
   * @throws Refusal INVITE_HASH_EMPTY, INVITE_HASH_INVALID, INVITE_HASH_EXPIRED, CHANNEL_PRIVATE
   */
  public Preview check(Account caller, String hash, Instant now) {
    InviteLink link = door.toCheck(caller, hash, now);
    Chat chat = chats.get(link.chatId());
    Member self = chats.members(chat.id()).get(caller.id());
    if (self != null) {
      return new Preview.Already(chat, self);
    }
    if (link.isUsedUp()) {
      throw door.expired();
    }
    if (link.peek() != null && chat.kind().isChannel()) {
      return new Preview.Peek(chat, link, peeks.expiry(caller, link, link.peek(), now));
    }
    return new Preview.Invite(
        chat, link, requestNeeded(chat, link), shownTo(caller, chat), form(caller, link));
  }

  /**
   * Joins an account to the chat behind a link, as messages.importChatInvite does, or stores its
   * request to join.
   *
   * @throws Refusal as {@link #check}, and USER_ALREADY_PARTICIPANT, USERS_TOO_MUCH,
   *     CHANNELS_TOO_MUCH, STARS_PAYMENT_REQUIRED; with a switch CHANNEL_INVALID, CHAT_INVALID
   */
  public Admission join(Account caller, String hash, Instant now) {
    InviteLink link = door.toJoin(caller, hash, now);
    Chat chat = chats.get(link.chatId());
    refuseWhatIsFull(caller, chat, link);
    if (requestNeeded(chat, link)) {
      return request(caller, chat, link, now);
    }
    if (link.pricing() != null) {
      throw new Refusal(STARS_PAYMENT_REQUIRED);
    }
    links.withdraw(chat.id(), caller.id());
    Member joiner = new Member(caller.id(), now, link.adminId(), link.hash(), Set.of());
    Chat after = chats.admit(chat, joiner);
    return new Admission.Joined(after, links.use(link.hash()), announce(after, joiner, now));
  }

  private void refuseWhatIsFull(Account caller, Chat chat, InviteLink link) {
    if (chats.members(chat.id()).get(caller.id()) != null) {
      throw new Refusal(Reason.USER_ALREADY_PARTICIPANT);
    }
    if (link.isUsedUp()) {
      throw switches.slotsFullUsersTooMuch() ? new Refusal(Reason.USERS_TOO_MUCH) : door.expired();
    }
    if (chat.participantsCount() >= chat.kind().capacity()) {
      throw new Refusal(Reason.USERS_TOO_MUCH);
    }
    int joined = caller.otherChannels() + chats.channelsOf(caller.id());
    if (chat.kind().isChannel() && joined >= caller.channelsLimit()) {
      throw new Refusal(Reason.CHANNELS_TOO_MUCH);
    }
  }

  private Admission request(Account caller, Chat chat, InviteLink link, Instant now) {
    JoinRequest request = new JoinRequest(chat.id(), caller.id(), link.hash(), now);
    if (!links.request(request)) {
      return new Admission.Requested(chat, link, List.of());
    }
    int pending = links.requests(chat.id()).size();
    return new Admission.Requested(
        chat,
        links.get(link.hash()),
        List.of(new WorldEvent.JoinRequested(chat, request, pending)));
  }

  private WorldEvent.Joined announce(Chat chat, Member joiner, Instant now) {
    Message message =
        new Message(
            chat.id(),
            joiner.accountId(),
            now,
            new Message.Action.JoinedByLink(joiner.inviterId()));
    return switch (chat.kind()) {
      case GROUP -> boxes.postToMembers(chat, joiner, message, chats.members(chat.id()).all());
      case SUPERGROUP -> boxes.postToChannel(chat, joiner, message);
      case CHANNEL -> new WorldEvent.JoinedChannel(chat, joiner);
    };
  }

  private boolean requestNeeded(Chat chat, InviteLink link) {
    return link.requestNeeded()
        || (switches.joinRequestOnLinks() && chat.has(ChatSeed.Trait.JOIN_REQUEST));
  }

  private List<Account> shownTo(Account caller, Chat chat) {
    return chat.kind() == ChatKind.CHANNEL
        ? List.of()
        : chats.members(chat.id()).shownTo(caller, switches.previewParticipants()).stream()
            .map(accounts::get)
            .toList();
  }

  private Preview.@Nullable SubscriptionForm form(Account caller, InviteLink link) {
    InviteSeed.Pricing pricing = link.pricing();
    return pricing == null
        ? null
        : new Preview.SubscriptionForm(
            pricing,
            derivation.number(Purpose.SUBSCRIPTION_FORM, caller.id(), link.hash().hashCode()));
  }
}
