// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.ChatInvitePrivacy;
import java.util.List;

/** A user of a {@link ScenarioBuilder}. */
public final class UserBuilder {
  private final SeedKeys keys;

  UserBuilder(SeedKeys keys) {
    this.keys = keys;
  }

  /** Sets the id, of 52 bits at most. */
  public UserBuilder id(long id) {
    keys.put("id", id);
    return this;
  }

  /** Sets the phone number, with a leading plus. */
  public UserBuilder phone(String phone) {
    keys.put("phone", phone);
    return this;
  }

  /** Sets the first name. */
  public UserBuilder firstName(String firstName) {
    keys.put("first_name", firstName);
    return this;
  }

  /** Sets the last name; there is none otherwise. */
  public UserBuilder lastName(String lastName) {
    keys.put("last_name", lastName);
    return this;
  }

  /** Sets the username; there is none otherwise. */
  public UserBuilder username(String username) {
    keys.put("username", username);
    return this;
  }

  /** Sets the bio. */
  public UserBuilder about(String about) {
    keys.put("about", about);
    return this;
  }

  /** Sets the password of 2FA. */
  public UserBuilder password(String password) {
    keys.put("password", password);
    return this;
  }

  /** Sets the code that the user logs in with. */
  public UserBuilder code(String code) {
    keys.put("code", code);
    return this;
  }

  /** Adds accounts to those that the user has as contacts. */
  public UserBuilder contacts(String... accounts) {
    keys.add("contacts", List.of(accounts));
    return this;
  }

  /** Adds accounts to those that the user has blocked. */
  public UserBuilder blocked(String... accounts) {
    keys.add("blocked", List.of(accounts));
    return this;
  }

  /** Gives the user Premium. */
  public UserBuilder premium() {
    keys.put("premium", true);
    return this;
  }

  /** Sets how many channels and supergroups it is in beside those of the scenario. */
  public UserBuilder channelsCount(int count) {
    keys.put("channels_count", count);
    return this;
  }

  /** Lets nobody but contacts of the user add it to chats. */
  public UserBuilder chatInviteAllowContacts() {
    return chatInvite(ChatInvitePrivacy.ALLOW_CONTACTS);
  }

  /** Lets nobody add the user to chats. */
  public UserBuilder chatInviteDisallowAll() {
    return chatInvite(ChatInvitePrivacy.DISALLOW_ALL);
  }

  private UserBuilder chatInvite(ChatInvitePrivacy privacy) {
    keys.put("privacy", new SeedKeys().put("chat_invite", privacy));
    return this;
  }

  /** Sets how many Stars the user has when the world starts. */
  public UserBuilder stars(long stars) {
    keys.put("stars", stars);
    return this;
  }

  /** Sets the data centre that the user lives on. */
  public UserBuilder homeDc(int dc) {
    keys.put("home_dc", dc);
    return this;
  }

  /** Makes it an account that is deleted. */
  public UserBuilder deleted() {
    keys.put("deleted", true);
    return this;
  }

  /** Makes it an account that may read, but not act. */
  public UserBuilder frozen() {
    keys.put("frozen", true);
    return this;
  }
}
