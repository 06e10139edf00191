// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogMessageDeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Formatting;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.MessageTraits;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.StoredFile;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writing messages; all instants are the world's time. */
public final class Messages {
  /** In characters: TL config {@code message_length_max}. */
  public static final int LONGEST_TEXT = 4096;

  /** How long a bot may write to who asked to join. */
  private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(5);

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final Rights rights;
  private final MessageBoxes boxes;
  private final SlowMode slowMode;
  private final Blocks blocks;
  private final AdminLog adminLog;
  private final PendingEvents pendingEvents;
  private final RandomIds used = new RandomIds();

  Messages(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Rights rights,
      MessageBoxes boxes,
      Blocks blocks,
      AdminLog adminLog,
      PendingEvents pendingEvents) {
    this.adminLog = adminLog;
    this.blocks = blocks;
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.rights = rights;
    this.boxes = boxes;
    this.slowMode = new SlowMode(boxes);
    this.pendingEvents = pendingEvents;
  }

  /**
   * What is to be written.
   *
   * @param replyToId of the message that it answers, as the writer numbers it; 0 for none
   * @param randomId the client's own number for it; no other message of the account has it
   * @param media null for a text alone
   */
  public record Draft(
      String text,
      int replyToId,
      long randomId,
      Formatting formatting,
      @Nullable StoredFile media,
      MessageTraits traits) {

    /** A text and nothing else. */
    public Draft(String text, int replyToId, long randomId) {
      this(text, replyToId, randomId, Formatting.NONE, null, MessageTraits.NONE);
    }
  }

  /**
   * What was written.
   *
   * @param place in the box of the writer or of the channel
   */
  public record Sent(Message message, MessagePosition place, List<WorldEvent> events) {}

  /**
   * Writes a text, as messages.sendMessage does.
   *
   * @throws RpcError MESSAGE_EMPTY, MESSAGE_TOO_LONG, RANDOM_ID_EMPTY, RANDOM_ID_DUPLICATE,
   *     USER_IS_BOT, PEER_ID_INVALID, INPUT_USER_DEACTIVATED, CHANNEL_PRIVATE (406),
   *     USER_BANNED_IN_CHANNEL, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED (403),
   *     CHAT_GUEST_SEND_FORBIDDEN (403), SLOWMODE_WAIT_X (420), REPLY_MESSAGE_ID_INVALID,
   *     YOU_BLOCKED_USER, USER_IS_BLOCKED (403), CHAT_ID_INVALID for a group that became a
   *     supergroup
   */
  public Sent send(Account caller, Peer peer, Draft draft, Instant now) {
    refuseUnlessFit(draft);
    refuseUnlessAllowed(caller, peer, now);
    Message repliedTo = repliedTo(caller, peer, draft.replyToId());
    if (!used.add(caller.id(), draft.randomId())) {
      throw new RpcError(ErrorType.RANDOM_ID_DUPLICATE);
    }
    Message message =
        new Message(
            peer,
            caller.id(),
            now,
            new Message.Text(draft.text(), repliedTo, draft.formatting(), draft.media()),
            draft.traits(),
            null);
    Announcement.Told posted = post(message);
    if (peer.isBroadcast()) {
      BoxEntry entry = new BoxEntry(place(posted, caller), message);
      adminLog.add(
          chats.get(peer.id()),
          caller,
          new AdminLogEvent.MessageChanged(AdminLogMessageDeed.SEND_MESSAGE, null, entry));
    }
    int mark = pendingEvents.mark();
    pendingEvents.add(new WorldEvent.Posted(posted));
    return new Sent(message, place(posted, caller), pendingEvents.since(mark));
  }

  /** A number for a message that no client writes. */
  public long unusedRandomId(Account writer) {
    return used.unused(writer.id());
  }

  private static void refuseUnlessFit(Draft draft) {
    if (draft.text().isBlank() && draft.media() == null) {
      throw new RpcError(ErrorType.MESSAGE_EMPTY);
    }
    refuseIfTooLong(draft.text());
    if (draft.randomId() == 0) {
      throw new RpcError(ErrorType.RANDOM_ID_EMPTY);
    }
  }

  static void refuseIfTooLong(String text) {
    if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw new RpcError(ErrorType.MESSAGE_TOO_LONG);
    }
  }

  void refuseUnlessAllowed(Account caller, Peer peer, Instant now) {
    if (peer.isUser()) {
      if (blocks.has(caller.id(), peer.id())) {
        throw new RpcError(ErrorType.YOU_BLOCKED_USER);
      }
      if (blocks.has(peer.id(), caller.id())) {
        throw new RpcError(ErrorType.USER_IS_BLOCKED);
      }
      refuseStranger(caller, accounts.get(peer.id()), now);
      return;
    }
    Chat chat = chats.get(peer.id());
    if (chat.isMigrated()) {
      throw new RpcError(ErrorType.CHAT_ID_INVALID);
    }
    Members members = chats.members(chat.id());
    Member self = members.get(caller.id());
    if (self == null) {
      refuseUnlessGuest(caller, chat, now);
      return;
    }
    if (peer.isBroadcast() && !self.may(AdminRight.POST_MESSAGES)) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED.withCode(403));
    }
    if (chat.has(Trait.GIGAGROUP) && !self.isAdmin()) {
      throw new RpcError(ErrorType.CHAT_WRITE_FORBIDDEN);
    }
    refuseTooSoon(chat, caller, self, now);
    if (!self.isAdmin() && !rights.has(self, chat, BannedRight.SEND_MESSAGES)) {
      boolean byDefault = chat.defaultBannedRights().contains(BannedRight.SEND_MESSAGES);
      throw new RpcError(
          byDefault ? ErrorType.CHAT_WRITE_FORBIDDEN : ErrorType.USER_BANNED_IN_CHANNEL);
    }
  }

  /** Whether an account writes one message at a time somewhere. */
  boolean isSlow(Account caller, Peer peer) {
    if (peer.isUser() || chats.get(peer.id()).details().slowmodeSeconds() == 0) {
      return false;
    }
    Member self = chats.members(peer.id()).get(caller.id());
    return self == null || !self.isAdmin();
  }

  private void refuseTooSoon(Chat chat, Account caller, @Nullable Member self, Instant now) {
    Instant next = slowMode.next(chat, caller.id(), self, now);
    if (next != null) {
      throw new RpcError(
          ErrorType.SLOWMODE_WAIT, Math.max(1, Duration.between(now, next).toSeconds()));
    }
  }

  /** Where a channel is discussed, its readers write without having joined, if they may. */
  private void refuseUnlessGuest(Account caller, Chat chat, Instant now) {
    Members members = chats.members(chat.id());
    boolean banned = members.isBanned(caller.id());
    boolean discussion = chat.kind() == ChatKind.SUPERGROUP && chat.details().linkedChatId() != 0;
    if (banned || !discussion || !rights.isOpen(chat, caller, now)) {
      throw new RpcError(stranger(chat, banned));
    }
    if (chat.has(Trait.JOIN_TO_SEND)) {
      throw new RpcError(ErrorType.CHAT_GUEST_SEND_FORBIDDEN);
    }
    refuseTooSoon(chat, caller, null, now);
    Restriction restriction = members.restriction(caller.id());
    if (restriction != null && restriction.rights().contains(BannedRight.SEND_MESSAGES)) {
      throw new RpcError(ErrorType.USER_BANNED_IN_CHANNEL);
    }
    if (chat.has(Trait.GIGAGROUP)
        || chat.defaultBannedRights().contains(BannedRight.SEND_MESSAGES)) {
      throw new RpcError(ErrorType.CHAT_WRITE_FORBIDDEN);
    }
  }

  /** A bot writes to whom it knows: who wrote to it, or has just asked it to be let in. */
  private void refuseStranger(Account caller, Account other, Instant now) {
    if (other.isDeleted()) {
      throw new RpcError(ErrorType.INPUT_USER_DEACTIVATED);
    }
    if (!caller.isBot()) {
      return;
    }
    if (other.isBot()) {
      throw new RpcError(ErrorType.USER_IS_BOT);
    }
    Peer peer = Peer.user(other.id());
    if (!boxes.of(caller.id()).conversations().containsKey(peer) && !hasAsked(other, caller, now)) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
  }

  private boolean hasAsked(Account requester, Account bot, Instant now) {
    return chats.all().stream()
        .filter(chat -> mayInvite(bot, chat))
        .flatMap(chat -> links.requests(chat.id()).stream())
        .anyMatch(
            request ->
                request.accountId() == requester.id()
                    && now.isBefore(request.date().plus(TIME_TO_ANSWER)));
  }

  private boolean mayInvite(Account bot, Chat chat) {
    Member self = chats.members(chat.id()).get(bot.id());
    return self != null && self.may(AdminRight.INVITE_USERS);
  }

  private static ErrorType stranger(Chat chat, boolean banned) {
    if (chat.kind().isChannel() && !chat.isPublic()) {
      return ErrorType.CHANNEL_PRIVATE.withCode(406);
    }
    return chat.kind().isChannel() && banned
        ? ErrorType.USER_BANNED_IN_CHANNEL
        : ErrorType.CHAT_WRITE_FORBIDDEN;
  }

  private @Nullable Message repliedTo(Account caller, Peer peer, int replyToId) {
    if (replyToId == 0) {
      return null;
    }
    MessageBox box = peer.isChannel() ? boxes.ofChannel(peer.id()) : boxes.of(caller.id());
    BoxEntry entry = box.byId(replyToId);
    if (entry == null || !entry.message().peerFor(caller.id()).equals(peer)) {
      throw new RpcError(ErrorType.REPLY_MESSAGE_ID_INVALID);
    }
    return entry.message();
  }

  private Announcement.Told post(Message message) {
    Peer peer = message.peer();
    return peer.isUser()
        ? boxes.postPrivately(message)
        : boxes.postToChat(message, chats.members(peer.id()));
  }

  private static MessagePosition place(Announcement.Told posted, Account sender) {
    return posted instanceof Announcement.InBoxes boxes
        ? Objects.requireNonNull(boxes.copies().get(sender.id()))
        : ((Announcement.InChannel) posted).place();
  }
}
