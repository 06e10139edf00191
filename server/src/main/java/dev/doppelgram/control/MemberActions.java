// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What accounts do as members, by the methods that a client would call for this kind of chat. */
final class MemberActions {
  private MemberActions() {}

  /**
   * channels.joinChannel, which may end in a request, or if somebody adds it,
   * channels.inviteToChannel or messages.addChatUser.
   */
  static void join(Chat chat, Account account, @Nullable Account by, World world) {
    refuseIfGone(chat);
    if (world.chats().members(chat.id()).get(account.id()) != null) {
      throw new RpcError(ErrorType.USER_ALREADY_PARTICIPANT);
    }
    Instant now = world.now();
    if (by == null) {
      world.chatManagement().arrivals().join(account, chat, now);
    } else if (chat.kind().isChannel()) {
      world.chatManagement().arrivals().invite(by, chat, List.of(account), false, now);
    } else {
      world.chatManagement().arrivals().add(by, chat, account, false, now);
    }
  }

  /** messages.importChatInvite. */
  static void joinBy(String hash, Chat chat, Account account, World world) {
    refuseOfAnother(WorldNames.link(hash, world), chat);
    world.invites().join(account, hash, world.now());
  }

  private static void refuseOfAnother(InviteLink link, Chat chat) {
    if (link.chatId() != chat.id()) {
      throw new IllegalArgumentException(
          "the link %s is not one of %s".formatted(link.hash(), chat.name()));
    }
  }

  /** channels.editAdmin or messages.editChatAdmin. */
  static void promote(
      Chat chat,
      Account account,
      Set<AdminRight> rights,
      @Nullable String rank,
      Account by,
      World world) {
    refuseIfGone(chat);
    if (chat.kind().isChannel()) {
      world.chatManagement().promotions().edit(by, chat, account, rights, rank, world.now());
    } else {
      world.chatManagement().promotions().toggle(by, chat, account, !rights.isEmpty(), world.now());
    }
  }

  /** channels.leaveChannel or messages.deleteChatUser. */
  static List<WorldEvent> leave(Chat chat, Account account, World world) {
    return chat.kind().isChannel()
        ? world.chatManagement().leavingChats().leave(account, chat, world.now())
        : world.chatManagement().leavingChats().remove(account, chat, account, world.now());
  }

  /** A ban that is lifted at once, as clients remove a member; or messages.deleteChatUser. */
  static List<WorldEvent> remove(Chat chat, Account account, Account by, World world) {
    if (!chat.kind().isChannel()) {
      return world.chatManagement().leavingChats().remove(by, chat, account, world.now());
    }
    if (world.chats().members(chat.id()).get(account.id()) == null) {
      throw new RpcError(ErrorType.USER_NOT_PARTICIPANT);
    }
    List<WorldEvent> events = new ArrayList<>(ban(chat, account, by, world));
    events.addAll(
        world.chatManagement().bans().edit(by, chat, account, Set.of(), null, world.now()));
    return events;
  }

  /** channels.editBanned; whom messages.deleteChatUser removes cannot come back by a link. */
  static List<WorldEvent> ban(Chat chat, Account account, Account by, World world) {
    refuseIfGone(chat);
    return chat.kind().isChannel()
        ? world
            .chatManagement()
            .bans()
            .edit(by, chat, account, EnumSet.allOf(BannedRight.class), null, world.now())
        : world.chatManagement().leavingChats().remove(by, chat, account, world.now());
  }

  /**
   * channels.joinChannel of a public chat that asks for approval, or else messages.importChatInvite
   * by the first link that does.
   */
  static JoinResult request(Chat chat, Account account, World world) {
    refuseIfGone(chat);
    if (chat.has(Trait.JOIN_REQUEST)) {
      return world.chatManagement().arrivals().join(account, chat, world.now());
    }
    Instant now = world.now();
    for (InviteLink link : world.links().of(chat.id())) {
      if (link.requestNeeded() && !link.isDead(now)) {
        return world.invites().join(account, link.hash(), now);
      }
    }
    throw new ConflictException(
        chat.name() + " has no link that asks for approval: it would let everybody in at once");
  }

  /** messages.importChatInvite by a link that asks for approval. */
  static JoinResult requestBy(String hash, Chat chat, Account account, World world) {
    InviteLink link = WorldNames.link(hash, world);
    refuseOfAnother(link, chat);
    boolean approval =
        link.requestNeeded()
            || (world.switches().joinRequestOnLinks() && chat.has(Trait.JOIN_REQUEST));
    if (!approval) {
      throw new ConflictException(
          "the link " + hash + " does not ask for approval: it lets everybody in at once");
    }
    return world.invites().join(account, hash, world.now());
  }

  static void refuseIfGone(Chat chat) {
    if (chat.isGone()) {
      throw new RpcError(ErrorType.CHAT_INVALID);
    }
  }
}
