package dev.doppelgram.world;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account's place in a chat.
 *
 * @param date when it came
 * @param inviterId who brought it in: the admin of the link, the creator, or itself
 * @param link the hash of the link it joined by; null if it came otherwise
 * @param approvedBy the admin who granted its request; null if it needed none
 * @param rights what it may do as an admin; all for the creator, none for an ordinary member
 */
public record Member(
    long accountId,
    Instant date,
    long inviterId,
    @Nullable String link,
    @Nullable Long approvedBy,
    Set<AdminRight> rights) {

  public boolean isAdmin() {
    return !rights.isEmpty();
  }

  public boolean may(AdminRight right) {
    return rights.contains(right);
  }
}
