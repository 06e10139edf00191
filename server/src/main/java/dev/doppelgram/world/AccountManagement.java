// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

/** What accounts say of themselves, and whom they do not hear. */
public final class AccountManagement {
  private final Blocks blocks;
  private final Profiles profiles;
  private final BotCommands botCommands = new BotCommands();

  AccountManagement(
      Accounts accounts,
      Chats chats,
      MessageBoxes boxes,
      Blocks blocks,
      PendingEvents pendingEvents) {
    this.blocks = blocks;
    profiles = new Profiles(accounts, chats, boxes, pendingEvents);
  }

  public Blocks blocks() {
    return blocks;
  }

  public Profiles profiles() {
    return profiles;
  }

  public BotCommands botCommands() {
    return botCommands;
  }
}
