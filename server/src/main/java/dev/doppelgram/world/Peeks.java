// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How long accounts may look into chats that they are not in. */
final class Peeks {
  /** A client that gets an expiry no later than this checks again at once. */
  private static final Duration TOO_SHORT = Duration.ofSeconds(1);

  private final Map<Visit, Instant> expiries = new HashMap<>();

  private record Visit(long accountId, long chatId, String hash) {}

  /** When the look that the account has by this link ends; one begins if there is none. */
  Instant expiry(Account account, InviteLink link, Duration window, Instant now) {
    return expiries.compute(
        new Visit(account.id(), link.chatId(), link.hash()),
        (visit, open) ->
            open != null && open.isAfter(now.plus(TOO_SHORT)) ? open : now.plus(window));
  }

  /** Whether the account looks into the chat by any link. */
  boolean isOpen(Account account, Chat chat, Instant now) {
    for (Map.Entry<Visit, Instant> look : expiries.entrySet()) {
      Visit visit = look.getKey();
      if (visit.accountId == account.id()
          && visit.chatId == chat.id()
          && look.getValue().isAfter(now)) {
        return true;
      }
    }
    return false;
  }
}
