// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;

/** How much of folders an account may have: more with premium, as the app configuration says. */
public final class FolderLimits {
  public static final int INVITES_DEFAULT = 3;
  public static final int INVITES_PREMIUM = 20;
  public static final int JOINED_DEFAULT = 2;
  public static final int JOINED_PREMIUM = 20;
  public static final int CHATS_DEFAULT = 100;
  public static final int CHATS_PREMIUM = 200;

  private FolderLimits() {}

  /** Links to one folder. */
  static int invites(Account account) {
    return account.premium() ? INVITES_PREMIUM : INVITES_DEFAULT;
  }

  /** Folders that are shared. */
  static int chatlists(Account account) {
    return account.premium() ? JOINED_PREMIUM : JOINED_DEFAULT;
  }

  /** Chats in one folder. */
  static int chats(Account account) {
    return account.premium() ? CHATS_PREMIUM : CHATS_DEFAULT;
  }
}
