// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

/** Stars, and what they are paid for: TL's {@code payments.*}. */
public final class Payments {
  private final Stars stars;
  private final Subscriptions subscriptions;

  Payments(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Membership membership,
      Deadlines deadlines,
      Derivation derivation,
      AdminLog adminLog,
      PendingEvents pendingEvents) {
    stars = new Stars(accounts, derivation, pendingEvents);
    subscriptions =
        new Subscriptions(
            accounts,
            chats,
            links,
            stars,
            membership,
            deadlines,
            derivation,
            adminLog,
            pendingEvents);
  }

  public Stars stars() {
    return stars;
  }

  public Subscriptions subscriptions() {
    return subscriptions;
  }
}
