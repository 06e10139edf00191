// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user or a bot.
 *
 * @param name what the scenario calls it; {@code account-ID} for one that signed up
 * @param accessHash another for every viewer
 * @param phone digits only; null for a bot
 * @param password the 2FA password; null for none
 * @param botToken {@code ID:SECRET}; null for a user
 * @param contacts ids of accounts, in the order in which they were added
 * @param otherChannels how many channels and supergroups it is in, beside those of the scenario
 * @param botNochats nobody adds this bot to a chat
 * @param chatInvitePrivacy who adds this user to a chat
 * @param details what few accounts have
 */
public record Account(
    String name,
    long id,
    AccessHash accessHash,
    @Nullable String phone,
    String firstName,
    @Nullable String lastName,
    @Nullable String username,
    @Nullable String password,
    @Nullable String botToken,
    Set<Long> contacts,
    boolean premium,
    int otherChannels,
    boolean botNochats,
    ChatInvitePrivacy chatInvitePrivacy,
    AccountDetails details) {

  private static final int CHANNELS_LIMIT_DEFAULT = 500;
  private static final int CHANNELS_LIMIT_PREMIUM = 1000;

  public boolean isBot() {
    return botToken != null;
  }

  /** The bio; null for none. */
  public @Nullable String about() {
    return details.about();
  }

  public boolean isDeleted() {
    return details.deleted();
  }

  public boolean hasContact(Account other) {
    return contacts.contains(other.id);
  }

  /** The same account under another name, and with another bio. */
  public Account named(String first, @Nullable String last, @Nullable String bio) {
    return new Account(
        name,
        id,
        accessHash,
        phone,
        first,
        last,
        username,
        password,
        botToken,
        contacts,
        premium,
        otherChannels,
        botNochats,
        chatInvitePrivacy,
        details.about(bio));
  }

  /** The same account with another username; null for none. */
  public Account withUsername(@Nullable String other) {
    return new Account(
        name,
        id,
        accessHash,
        phone,
        firstName,
        lastName,
        other,
        password,
        botToken,
        contacts,
        premium,
        otherChannels,
        botNochats,
        chatInvitePrivacy,
        details);
  }

  /** Whether its name, a part of that or its username begins so, in any case. */
  public boolean isNamed(String start) {
    String last = lastName == null ? "" : lastName;
    String user = username == null ? "" : username;
    String lowerCase = start.toLowerCase(Locale.ROOT);
    return Stream.of(firstName, last, user, firstName + " " + last)
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(lowerCase));
  }

  /** How many channels and supergroups it may be in before CHANNELS_TOO_MUCH. */
  public int channelsLimit() {
    return premium ? CHANNELS_LIMIT_PREMIUM : CHANNELS_LIMIT_DEFAULT;
  }
}
