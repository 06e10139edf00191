// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import org.jspecify.annotations.Nullable;

/**
 * What few accounts have.
 *
 * @param about the bio; null for none
 * @param deleted nobody can use the account any more, and its name is gone
 * @param frozen the account may read, but not act
 * @param botGuard the bot may decide of requests to join: TL {@code user.bot_guard}
 * @param stars how many Stars the account has when the world starts
 * @param homeDc the data centre that it lives on; 0 where the number or the server says
 * @param code what it logs in with; null where the world says
 */
public record AccountDetails(
    @Nullable String about,
    boolean deleted,
    boolean frozen,
    boolean botGuard,
    long stars,
    int homeDc,
    @Nullable String code) {

  /** The same with another bio; null for none. */
  public AccountDetails about(@Nullable String other) {
    return new AccountDetails(other, deleted, frozen, botGuard, stars, homeDc, code);
  }

  public static final AccountDetails NONE =
      new AccountDetails(null, false, false, false, 0, 0, null);
}
