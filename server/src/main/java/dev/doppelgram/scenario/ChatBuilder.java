// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A group, supergroup or channel of a {@link ScenarioBuilder}. */
public final class ChatBuilder {
  private final SeedKeys keys;
  private final SeedKeys admins = new SeedKeys();

  ChatBuilder(SeedKeys keys) {
    this.keys = keys;
  }

  /** Sets the id, as TL has it in {@code chat} and {@code channel}. */
  public ChatBuilder id(long id) {
    keys.put("id", id);
    return this;
  }

  /** Sets the title. */
  public ChatBuilder title(String title) {
    keys.put("title", title);
    return this;
  }

  /** Sets the description. */
  public ChatBuilder about(String about) {
    keys.put("about", about);
    return this;
  }

  /** Makes the chat public; not for a group. */
  public ChatBuilder username(String username) {
    keys.put("username", username);
    return this;
  }

  /** Adds a member who is an admin with these rights. */
  public ChatBuilder admin(String account, AdminRight... rights) {
    admins.put(account, List.of(rights));
    keys.put("admins", admins);
    return this;
  }

  /** Adds members, beside the creator and the admins. */
  public ChatBuilder members(String... accounts) {
    keys.add("members", List.of(accounts));
    return this;
  }

  /** Adds accounts that are banned. */
  public ChatBuilder banned(String... accounts) {
    keys.add("banned", List.of(accounts));
    return this;
  }

  /** Sets what is shown, and counted for USERS_TOO_MUCH, when larger than the members. */
  public ChatBuilder participantsCount(int count) {
    keys.put("participants_count", count);
    return this;
  }

  /** Adds to what ordinary members may not do; not for a channel. */
  public ChatBuilder defaultBannedRights(BannedRight... rights) {
    keys.add("default_banned_rights", List.of(rights));
    return this;
  }

  /** Adds a link of the creator's that everybody may use for ever. */
  public ChatBuilder invite(String hash) {
    return invite(hash, link -> {});
  }

  /** Adds a link of the creator's. */
  public ChatBuilder invite(String hash, Consumer<InviteBuilder> more) {
    SeedKeys link = new SeedKeys().put("hash", hash);
    more.accept(new InviteBuilder(link));
    keys.add("invites", List.of(link));
    return this;
  }

  /** Adds a message from when the world starts. */
  public ChatBuilder message(String from, String text) {
    keys.add("messages", List.of(new SeedKeys().put("from", from).put("text", text)));
    return this;
  }

  /** Adds a message, later than those that are there. */
  public ChatBuilder message(String from, String text, Instant date) {
    SeedKeys message = new SeedKeys().put("from", from).put("text", text).put("date", date);
    keys.add("messages", List.of(message));
    return this;
  }

  /** Has joining need the approval of an admin; for a public supergroup. */
  public ChatBuilder joinRequest() {
    return flag("join_request");
  }

  /** Has a bot with {@link BotBuilder#guard} decide of requests to join; for a supergroup. */
  public ChatBuilder guardBot(String bot) {
    keys.put("guard_bot", bot);
    return this;
  }

  /** Sets the seconds between two messages of a member; for a supergroup. */
  public ChatBuilder slowmodeSeconds(int seconds) {
    keys.put("slowmode_seconds", seconds);
    return this;
  }

  /** Gives it a photo of one colour, such as {@code #3388cc}. */
  public ChatBuilder photo(String color) {
    keys.put("photo", new SeedKeys().put("color", color));
    return this;
  }

  /** Sets the colour of its name, 0 to 6; not for a group. */
  public ChatBuilder color(int color) {
    keys.put("color", color);
    return this;
  }

  /** Has a bot vouch for it; not for a group. */
  public ChatBuilder botVerification(String bot, long icon, String description) {
    keys.put(
        "bot_verification",
        new SeedKeys().put("bot_id", bot).put("icon", icon).put("description", description));
    return this;
  }

  /** Makes it a group that became this supergroup, where its links lead. */
  public ChatBuilder migratedTo(String supergroup) {
    keys.put("migrated_to", supergroup);
    return this;
  }

  /** Has a supergroup be where this channel is discussed. */
  public ChatBuilder linkedChat(String supergroup) {
    keys.put("linked_chat_id", supergroup);
    return this;
  }

  /** Lets readers write once they have joined; for where a channel is discussed. */
  public ChatBuilder joinToSend() {
    return flag("join_to_send");
  }

  /** Shows the badge of verified chats; not for a group. */
  public ChatBuilder verified() {
    return flag("verified");
  }

  /** Shows that it is known for scam; not for a group. */
  public ChatBuilder scam() {
    return flag("scam");
  }

  /** Shows that it passes for another; not for a group. */
  public ChatBuilder fake() {
    return flag("fake");
  }

  /** Shows members the admins alone; for a supergroup. */
  public ChatBuilder participantsHidden() {
    return flag("participants_hidden");
  }

  /** Hides from who comes what was written before; for a private supergroup. */
  public ChatBuilder hiddenPrehistory() {
    return flag("hidden_prehistory");
  }

  /** Has nothing forwarded out of it. */
  public ChatBuilder noforwards() {
    return flag("noforwards");
  }

  /** Makes it a supergroup with topics. */
  public ChatBuilder forum() {
    return flag("forum");
  }

  /** Makes it a supergroup without a limit of members, where admins alone write. */
  public ChatBuilder gigagroup() {
    return flag("gigagroup");
  }

  /** Makes it a basic group that is closed. */
  public ChatBuilder deactivated() {
    return flag("deactivated");
  }

  /** Makes it a chat that is gone; its links lead nowhere. */
  public ChatBuilder deleted() {
    return flag("deleted");
  }

  private ChatBuilder flag(String key) {
    keys.put(key, true);
    return this;
  }
}
