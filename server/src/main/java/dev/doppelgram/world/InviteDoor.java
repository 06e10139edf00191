package dev.doppelgram.world;

import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;
import java.time.Instant;

/** Finds the link that a hash means, and turns away what nobody may see behind it. */
final class InviteDoor {
  private final Switches switches;
  private final Chats chats;
  private final InviteLinks links;

  InviteDoor(Switches switches, Chats chats, InviteLinks links) {
    this.switches = switches;
    this.chats = chats;
    this.links = links;
  }

  /** The link, for a caller who only looks. */
  InviteLink toCheck(Account caller, String hash, Instant now) {
    InviteLink link = live(hash, now);
    Chat chat = chats.get(link.chatId());
    if (chat.isGone()) {
      throw expired();
    }
    // documented as 406 in messages.checkChatInvite and as 400 in messages.importChatInvite
    refuseIfBanned(caller, chat, Reason.CHANNEL_PRIVATE.withCode(406));
    return link;
  }

  /** The link, for a caller who wants to come in. */
  InviteLink toJoin(Account caller, String hash, Instant now) {
    InviteLink link = live(hash, now);
    Chat chat = chats.get(link.chatId());
    if (chat.isGone()) {
      throw gone(chat);
    }
    refuseIfBanned(caller, chat, Reason.CHANNEL_PRIVATE);
    return link;
  }

  /** The answer to all links that lead nowhere, whatever the cause. */
  Refusal expired() {
    return new Refusal(Reason.INVITE_HASH_EXPIRED.withCode(switches.expiredCode()));
  }

  private InviteLink live(String hash, Instant now) {
    if (hash.isEmpty()) {
      throw new Refusal(Reason.INVITE_HASH_EMPTY);
    }
    InviteLink link = links.byHash(hash);
    if (link == null) {
      throw switches.unknownHashInvalid() || !InviteHash.isPossible(hash)
          ? new Refusal(Reason.INVITE_HASH_INVALID)
          : expired();
    }
    if (link.isDead(now)) {
      throw expired();
    }
    return link;
  }

  private Refusal gone(Chat chat) {
    if (!switches.deletedChannelInvalid()) {
      return expired();
    }
    return new Refusal(chat.kind().isChannel() ? Reason.CHANNEL_INVALID : Reason.CHAT_INVALID);
  }

  private void refuseIfBanned(Account caller, Chat chat, Reason ofChannel) {
    if (chats.members(chat.id()).isBanned(caller.id())) {
      throw switches.bannedChannelPrivate() && chat.kind().isChannel()
          ? new Refusal(ofChannel)
          : expired();
    }
  }
}
