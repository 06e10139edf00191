// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.Set;

/**
 * The account that the service itself writes from. Clients have it in their code, with any access
 * hash, and ask for it without having met it; nobody writes to it.
 */
public final class ServiceNotifications {
  /** What scenarios call it. */
  public static final String NAME = "777000";

  public static final Account ACCOUNT =
      new Account(
          "Telegram",
          777000,
          new AccessHash(1),
          "42777",
          "Telegram",
          null,
          null,
          null,
          null,
          Set.of(),
          false,
          0,
          false,
          ChatInvitePrivacy.DISALLOW_ALL,
          AccountDetails.NONE);

  private ServiceNotifications() {}

  public static boolean is(long accountId) {
    return accountId == ACCOUNT.id();
  }
}
