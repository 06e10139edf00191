package dev.doppelgram.world;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user or a bot.
 *
 * @param name what the scenario calls it; the phone number with a plus for one that signed up
 * @param accessHash never 0; the same for every viewer
 * @param phone digits only; null for a bot
 * @param password the 2FA password; null for none
 * @param botToken {@code ID:SECRET}; null for a user
 * @param contacts ids of accounts, in the order in which they were added
 * @param otherChannels how many channels and supergroups it is in, beside those of the scenario
 */
public record Account(
    String name,
    long id,
    long accessHash,
    @Nullable String phone,
    String firstName,
    @Nullable String lastName,
    @Nullable String username,
    @Nullable String password,
    @Nullable String botToken,
    Set<Long> contacts,
    boolean premium,
    int otherChannels) {

  private static final int CHANNELS_LIMIT_DEFAULT = 500;
  private static final int CHANNELS_LIMIT_PREMIUM = 1000;

  public boolean isBot() {
    return botToken != null;
  }

  public boolean hasContact(Account other) {
    return contacts.contains(other.id);
  }

  /** How many channels and supergroups it may be in before CHANNELS_TOO_MUCH. */
  public int channelsLimit() {
    return premium ? CHANNELS_LIMIT_PREMIUM : CHANNELS_LIMIT_DEFAULT;
  }
}
