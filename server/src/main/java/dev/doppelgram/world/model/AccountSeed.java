// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as a scenario describes it.
 *
 * @param name what the scenario calls it
 * @param phone with a leading plus; null for a bot
 * @param password the 2FA password; null for none
 * @param botToken {@code ID:SECRET}; null for a user
 * @param contacts names of accounts
 * @param channelsCount how many channels and supergroups it is in, beside those of the scenario
 * @param botNochats nobody adds this bot to a chat
 * @param chatInvitePrivacy who adds this user to a chat
 * @param details what few accounts have
 * @param blocked names of the accounts that it has blocked, the first one first
 */
public record AccountSeed(
    String name,
    long id,
    @Nullable String phone,
    String firstName,
    @Nullable String lastName,
    @Nullable String username,
    @Nullable String password,
    @Nullable String botToken,
    List<String> contacts,
    boolean premium,
    int channelsCount,
    boolean botNochats,
    ChatInvitePrivacy chatInvitePrivacy,
    AccountDetails details,
    List<String> blocked) {

  public AccountSeed {
    contacts = List.copyOf(contacts);
    blocked = List.copyOf(blocked);
  }

  /** An account without anything special. */
  public AccountSeed(
      String name,
      long id,
      @Nullable String phone,
      String firstName,
      @Nullable String lastName,
      @Nullable String username,
      @Nullable String password,
      @Nullable String botToken,
      List<String> contacts,
      boolean premium,
      int channelsCount,
      boolean botNochats,
      ChatInvitePrivacy chatInvitePrivacy) {
    this(
        name,
        id,
        phone,
        firstName,
        lastName,
        username,
        password,
        botToken,
        contacts,
        premium,
        channelsCount,
        botNochats,
        chatInvitePrivacy,
        AccountDetails.NONE);
  }

  /** An account that has blocked nobody. */
  public AccountSeed(
      String name,
      long id,
      @Nullable String phone,
      String firstName,
      @Nullable String lastName,
      @Nullable String username,
      @Nullable String password,
      @Nullable String botToken,
      List<String> contacts,
      boolean premium,
      int channelsCount,
      boolean botNochats,
      ChatInvitePrivacy chatInvitePrivacy,
      AccountDetails details) {
    this(
        name,
        id,
        phone,
        firstName,
        lastName,
        username,
        password,
        botToken,
        contacts,
        premium,
        channelsCount,
        botNochats,
        chatInvitePrivacy,
        details,
        List.of());
  }

  public boolean isBot() {
    return botToken != null;
  }
}
