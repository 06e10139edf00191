// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invite link as it was when a test asked; the chat and accounts stand in it by their names.
 *
 * @param admin who made it
 * @param date when it was made
 * @param expireDate the first instant at which it no longer works; null for never
 * @param usageLimit 0 for none
 * @param usage how many members, present then, joined by it
 * @param permanent whether it is an admin's primary link
 * @param usedBy those members, in the order in which they came
 * @param requestedBy who asked to join by it and waits, oldest first
 */
public record InviteSnapshot(
    String hash,
    String chat,
    String admin,
    @Nullable String title,
    Instant date,
    @Nullable Instant expireDate,
    int usageLimit,
    int usage,
    boolean requestNeeded,
    boolean permanent,
    boolean revoked,
    List<String> usedBy,
    List<String> requestedBy) {

  public InviteSnapshot {
    usedBy = List.copyOf(usedBy);
    requestedBy = List.copyOf(requestedBy);
  }

  /** {@code https://t.me/+HASH}. */
  public String link() {
    return "https://t.me/+" + hash;
  }

  static InviteSnapshot of(InviteLink link, World world) {
    Chat chat = world.chats().byId(link.chatId());
    return new InviteSnapshot(
        link.hash(),
        chat == null ? String.valueOf(link.chatId()) : chat.name(),
        AccountSnapshot.nameOf(link.adminId(), world),
        link.title(),
        link.date(),
        link.expireDate(),
        link.usageLimit(),
        link.usage(),
        link.requestNeeded(),
        link.permanent(),
        link.revoked(),
        world.chats().members(link.chatId()).cameBy(link.hash()).stream()
            .map(member -> AccountSnapshot.nameOf(member.accountId(), world))
            .toList(),
        link.requested() == 0
            ? List.of()
            : world.links().requests(link.chatId()).stream()
                .filter(request -> link.hash().equals(request.link()))
                .map(request -> AccountSnapshot.nameOf(request.accountId(), world))
                .toList());
  }
}
