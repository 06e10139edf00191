// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import java.time.Instant;

/** What accounts say of themselves, and whom they do not hear. */
public final class AccountManagement {
  private final Blocks blocks;
  private final ActionBars actionBars;
  private final Profiles profiles;
  private final BotCommands botCommands = new BotCommands();

  AccountManagement(
      Accounts accounts,
      Chats chats,
      MessageBoxes boxes,
      Blocks blocks,
      ActionBars actionBars,
      PendingEvents pendingEvents) {
    this.blocks = blocks;
    this.actionBars = actionBars;
    profiles = new Profiles(accounts, chats, boxes, pendingEvents);
  }

  public Blocks blocks() {
    return blocks;
  }

  /**
   * Blocks an account, or no longer.
   *
   * @param now the world's time
   * @return whether that is news
   */
  public boolean block(Account caller, Account other, boolean blocked, Instant now) {
    return actionBars.changing(caller, other, () -> blocks.set(caller, other, blocked, now));
  }

  public ActionBars actionBars() {
    return actionBars;
  }

  public Profiles profiles() {
    return profiles;
  }

  public BotCommands botCommands() {
    return botCommands;
  }
}
