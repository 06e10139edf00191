// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.scenario.ChatKeys;
import dev.doppelgram.world.Members;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Restriction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chat as it was when a test asked; accounts stand in it by their names.
 *
 * @param name what the scenario calls it
 * @param admins without the creator
 * @param adminRights of the admins, by their names
 * @param members all of them, the creator and the admins too, in the order in which they came
 * @param requestedBy who asked to join and waits, oldest first
 * @param participantsCount the members, or the scenario's number while that is larger
 * @param invites the hashes of its links, dead ones too, oldest first
 * @param gone whether nobody can use it any more: deleted, or a basic group that is closed
 * @param settings what a scenario file would say of it, but for its photo, members, links and
 *     messages
 */
public record ChatSnapshot(
    String name,
    ChatKind kind,
    long id,
    String title,
    @Nullable String username,
    String creator,
    List<String> admins,
    Map<String, List<AdminRight>> adminRights,
    List<String> members,
    List<String> banned,
    List<String> requestedBy,
    int participantsCount,
    List<String> invites,
    boolean gone,
    Map<String, Object> settings) {

  public ChatSnapshot {
    admins = List.copyOf(admins);
    adminRights = Collections.unmodifiableMap(new LinkedHashMap<>(adminRights));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    members = List.copyOf(members);
    banned = List.copyOf(banned);
    requestedBy = List.copyOf(requestedBy);
    invites = List.copyOf(invites);
  }

  static ChatSnapshot of(Chat chat, World world) {
    Members members = world.chats().members(chat.id());
    return new ChatSnapshot(
        chat.name(),
        chat.kind(),
        chat.id(),
        chat.title(),
        chat.username(),
        AccountSnapshot.nameOf(chat.creatorId(), world),
        members.admins().stream()
            .filter(admin -> admin.accountId() != chat.creatorId())
            .map(admin -> AccountSnapshot.nameOf(admin.accountId(), world))
            .toList(),
        adminRights(chat, members, world),
        members.all().stream()
            .map(member -> AccountSnapshot.nameOf(member.accountId(), world))
            .toList(),
        members.restrictions().stream()
            .filter(Restriction::isBan)
            .map(ban -> AccountSnapshot.nameOf(ban.accountId(), world))
            .toList(),
        world.links().requests(chat.id()).stream()
            .map(request -> AccountSnapshot.nameOf(request.accountId(), world))
            .toList(),
        chat.participantsCount(),
        world.links().of(chat.id()).stream().map(InviteLink::hash).toList(),
        chat.isGone(),
        ChatKeys.settings(chat, world)
            .put("migrated_to", ChatKeys.migratedTo(chat, world))
            .asMap());
  }

  private static Map<String, List<AdminRight>> adminRights(
      Chat chat, Members members, World world) {
    Map<String, List<AdminRight>> rights = new LinkedHashMap<>();
    for (Member admin : members.admins()) {
      if (admin.accountId() != chat.creatorId()) {
        rights.put(
            AccountSnapshot.nameOf(admin.accountId(), world),
            admin.rights().stream().sorted().toList());
      }
    }
    return rights;
  }
}
