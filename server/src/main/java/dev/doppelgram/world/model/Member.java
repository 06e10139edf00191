// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account's place in a chat.
 *
 * @param date when it came
 * @param inviterId who brought it in: the admin of the link, the creator, or itself
 * @param link the hash of the link it joined by; null if it came otherwise
 * @param viaChatlist whether it came by a link to a folder
 * @param subscriptionUntil until when its membership is paid for; null where it is free
 * @param approvedBy the admin who granted its request; null if it needed none
 * @param rights what it may do as an admin; all for the creator, none for an ordinary member
 * @param promotedBy who made it an admin; null for an ordinary member
 * @param rank the title that an admin shows; null for none
 */
public record Member(
    long accountId,
    Instant date,
    long inviterId,
    @Nullable String link,
    boolean viaChatlist,
    @Nullable Instant subscriptionUntil,
    @Nullable Long approvedBy,
    Set<AdminRight> rights,
    @Nullable Long promotedBy,
    @Nullable String rank) {

  /** One who came without a link. */
  public static Member ordinary(long accountId, Instant date, long inviterId) {
    return joined(accountId, date, inviterId, null, null);
  }

  public static Member joined(
      long accountId,
      Instant date,
      long inviterId,
      @Nullable String link,
      @Nullable Long approvedBy) {
    return new Member(
        accountId, date, inviterId, link, false, null, approvedBy, Set.of(), null, null);
  }

  /** The same as one whose membership is paid for. */
  public Member paidUntil(Instant date) {
    return new Member(
        accountId,
        this.date,
        inviterId,
        link,
        viaChatlist,
        date,
        approvedBy,
        rights,
        promotedBy,
        rank);
  }

  /** The same as one who came by a link to a folder. */
  public Member throughChatlist() {
    return new Member(
        accountId,
        date,
        inviterId,
        link,
        true,
        subscriptionUntil,
        approvedBy,
        rights,
        promotedBy,
        rank);
  }

  public boolean isAdmin() {
    return !rights.isEmpty();
  }

  public boolean may(AdminRight right) {
    return rights.contains(right);
  }

  /**
   * The same member as an admin with these rights, and {@code other} beside them as every admin has
   * it; without any, an ordinary one.
   */
  public Member promoted(Set<AdminRight> some, long by, @Nullable String title) {
    boolean admin = !some.isEmpty();
    Set<AdminRight> all = EnumSet.noneOf(AdminRight.class);
    all.addAll(some);
    if (admin) {
      all.add(AdminRight.OTHER);
    }
    return new Member(
        accountId,
        date,
        inviterId,
        link,
        viaChatlist,
        subscriptionUntil,
        approvedBy,
        Collections.unmodifiableSet(all),
        admin ? by : null,
        admin ? title : null);
  }
}
