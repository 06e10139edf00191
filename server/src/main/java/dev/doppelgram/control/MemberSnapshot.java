// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account's place in a chat as it was when a test asked.
 *
 * @param date when it came; null for one who is no member
 * @param admin what it may do as an admin; empty for an ordinary member
 * @param rank the title that it shows as an admin; null for none
 * @param invite the hash of the link that it came by; null if it came otherwise
 * @param approvedBy who granted its request; null for nobody
 */
public record MemberSnapshot(
    String chat,
    String account,
    boolean member,
    boolean banned,
    @Nullable Instant date,
    List<AdminRight> admin,
    @Nullable String rank,
    @Nullable String invite,
    @Nullable String approvedBy) {

  public MemberSnapshot {
    admin = List.copyOf(admin);
  }

  static MemberSnapshot of(Chat chat, Account account, World world) {
    ParticipantStatus status = world.chats().members(chat.id()).standing(account.id());
    Member member = status.member();
    boolean banned = status.restriction() != null && status.restriction().isBan();
    if (member == null) {
      return new MemberSnapshot(
          chat.name(), account.name(), false, banned, null, List.of(), null, null, null);
    }
    Long approver = member.approvedBy();
    return new MemberSnapshot(
        chat.name(),
        account.name(),
        true,
        banned,
        member.date(),
        member.rights().stream().sorted().toList(),
        member.rank(),
        member.link(),
        approver == null ? null : AccountSnapshot.nameOf(approver, world));
  }
}
