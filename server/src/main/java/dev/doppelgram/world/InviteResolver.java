// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteHash;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Switches;
import java.time.Instant;

/** Finds the link that a hash means, and turns away what nobody may see behind it. */
final class InviteResolver {
  private final Switches switches;
  private final Chats chats;
  private final InviteLinks links;

  InviteResolver(Switches switches, Chats chats, InviteLinks links) {
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
    refuseIfBanned(caller, chat, ErrorType.CHANNEL_PRIVATE.withCode(406));
    return link;
  }

  /** The link, for a caller who wants to come in. */
  InviteLink toJoin(Account caller, String hash, Instant now) {
    InviteLink link = live(hash, now);
    Chat chat = chats.get(link.chatId());
    if (chat.isGone()) {
      throw gone(chat);
    }
    refuseIfBanned(caller, chat, ErrorType.CHANNEL_PRIVATE);
    return link;
  }

  /** The answer to all links that lead nowhere, whatever the cause. */
  RpcError expired() {
    return new RpcError(ErrorType.INVITE_HASH_EXPIRED.withCode(switches.expiredCode()));
  }

  private InviteLink live(String hash, Instant now) {
    if (hash.isEmpty()) {
      throw new RpcError(ErrorType.INVITE_HASH_EMPTY);
    }
    InviteLink link = links.byHash(hash);
    if (link == null) {
      boolean malformed = !InviteHash.isPossible(hash);
      throw switches.unknownHashInvalid()
              || (malformed && switches.invites().malformedHashInvalid())
          ? new RpcError(ErrorType.INVITE_HASH_INVALID)
          : expired();
    }
    if (link.isDead(now)) {
      throw expired();
    }
    return link;
  }

  private RpcError gone(Chat chat) {
    if (!switches.deletedChannelInvalid()) {
      return expired();
    }
    return new RpcError(
        chat.kind().isChannel() ? ErrorType.CHANNEL_INVALID : ErrorType.CHAT_INVALID);
  }

  private void refuseIfBanned(Account caller, Chat chat, ErrorType ofChannel) {
    if (chats.members(chat.id()).isBanned(caller.id())) {
      throw switches.bannedChannelPrivate() && chat.kind().isChannel()
          ? new RpcError(ofChannel)
          : expired();
    }
  }
}
