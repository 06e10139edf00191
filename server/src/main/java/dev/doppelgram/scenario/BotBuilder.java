// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

/** A bot of a {@link ScenarioBuilder}. */
public final class BotBuilder {
  private final SeedKeys keys;

  BotBuilder(SeedKeys keys) {
    this.keys = keys;
  }

  /** Sets the id, of 52 bits at most. */
  public BotBuilder id(long id) {
    keys.put("id", id);
    return this;
  }

  /** Sets the token, {@code ID:SECRET} with the id of the bot. */
  public BotBuilder token(String token) {
    keys.put("bot_token", token);
    return this;
  }

  /** Sets the name that it shows. */
  public BotBuilder firstName(String firstName) {
    keys.put("first_name", firstName);
    return this;
  }

  /** Sets the username; there is none otherwise. */
  public BotBuilder username(String username) {
    keys.put("username", username);
    return this;
  }

  /** Sets what it says of itself. */
  public BotBuilder about(String about) {
    keys.put("about", about);
    return this;
  }

  /** Makes it a bot that nobody adds to chats. */
  public BotBuilder nochats() {
    keys.put("bot_nochats", true);
    return this;
  }

  /** Makes it a bot that may decide of requests to join. */
  public BotBuilder guard() {
    keys.put("bot_guard", true);
    return this;
  }

  /** Sets the data centre that it lives on. */
  public BotBuilder homeDc(int dc) {
    keys.put("home_dc", dc);
    return this;
  }
}
