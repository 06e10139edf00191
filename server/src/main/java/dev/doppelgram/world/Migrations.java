// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Migration;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;

/** Basic groups that become supergroups; all instants are the world's time. */
public final class Migrations {
  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final MessageBoxes boxes;
  private final Membership membership;
  private final ChatCreation creation;
  private final Audience audience;
  private final PendingEvents pendingEvents;

  Migrations(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      MessageBoxes boxes,
      Membership membership,
      ChatCreation creation,
      Audience audience,
      PendingEvents pendingEvents) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.boxes = boxes;
    this.membership = membership;
    this.creation = creation;
    this.audience = audience;
    this.pendingEvents = pendingEvents;
  }

  /**
   * A basic group that was closed, and the supergroup in its place.
   *
   * @param events of both chats, those of the group first
   */
  public record Migrated(Chat group, Chat channel, List<WorldEvent> events) {}

  /**
   * Makes a supergroup of a basic group, as messages.migrateChat does for its creator.
   *
   * @throws RpcError PEER_ID_INVALID, CHAT_ID_INVALID, CHAT_ADMIN_REQUIRED (403), CHANNELS_TOO_MUCH
   */
  public Migrated migrate(Account caller, Chat group, Instant now) {
    Member self = chats.members(group.id()).get(caller.id());
    if (self == null) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    if (group.isGone()) {
      throw new RpcError(ErrorType.CHAT_ID_INVALID);
    }
    if (group.creatorId() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED.withCode(403));
    }
    membership.refuseIfInTooManyChannels(caller, ErrorType.CHANNELS_TOO_MUCH);
    return migrate(caller.id(), group, now);
  }

  /**
   * Refuses to make a supergroup of a basic group with an admin who may be in no more of them.
   *
   * @throws RpcError USER_CHANNELS_TOO_MUCH
   */
  void refuseUnlessAdminsFit(Chat chat) {
    if (!chat.kind().isChannel()) {
      chats.members(chat.id()).admins().stream()
          .map(admin -> accounts.get(admin.accountId()))
          .forEach(
              admin ->
                  membership.refuseIfInTooManyChannels(admin, ErrorType.USER_CHANNELS_TOO_MUCH));
    }
  }

  /**
   * The same as the service does by itself. Members, admins and who may not come back are those of
   * the group, its links and the requests behind them lead to the supergroup; messages stay where
   * they are.
   */
  Migrated migrate(long actorId, Chat group, Instant now) {
    Chat channel = creation.inPlaceOf(group, now);
    Migration migration = tie(group, channel, chats, links);
    Members members = chats.members(channel.id());
    members.all().forEach(member -> boxes.openChannel(member.accountId(), channel));
    int mark = pendingEvents.mark();
    Message end =
        new Message(group, actorId, now, new Message.Action.MigratedTo(migration.channelId()));
    pendingEvents.add(
        new WorldEvent.Posted(boxes.postToMembers(end, chats.members(group.id()).all(), null)));
    Message beginning =
        new Message(
            channel, actorId, now, new Message.Action.MigratedFrom(group.title(), group.id()));
    pendingEvents.add(
        new WorldEvent.Joined(
            chats.get(channel.id()), List.copyOf(members.all()), boxes.postToChannel(beginning)));
    if (!links.requests(channel.id()).isEmpty()) {
      audience.requestsChanged(channel.id());
    }
    return new Migrated(chats.get(group.id()), chats.get(channel.id()), pendingEvents.since(mark));
  }

  /** Closes a group, whose links lead to a supergroup from then on; each names the other. */
  static Migration tie(Chat group, Chat channel, Chats chats, InviteLinks links) {
    Migration migration = new Migration(group.id(), channel.id(), channel.accessHash());
    chats.replace(group.migrated(migration));
    chats.replace(channel.migrated(migration));
    links.move(group.id(), channel.id());
    return migration;
  }
}
