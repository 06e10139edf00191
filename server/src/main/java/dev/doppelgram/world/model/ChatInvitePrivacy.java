// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.Locale;

/** Who adds a user to chats: the rules of TL {@code privacyKeyChatInvite}, named as there. */
public enum ChatInvitePrivacy {
  ALLOW_ALL,
  /** Those whom the user has among its contacts. */
  ALLOW_CONTACTS,
  DISALLOW_ALL;

  public boolean allows(Account user, Account other) {
    return this == ALLOW_ALL || (this == ALLOW_CONTACTS && user.hasContact(other));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
