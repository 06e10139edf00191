// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static java.util.stream.Collectors.toMap;

import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.ChatSettingsSeed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a scenario says of few chats. */
final class ChatSettingsReader {
  private static final String BOT_VERIFICATION = "bot_verification";
  static final String LINKED_CHAT = "linked_chat_id";

  private static final List<String> OF_SUPERGROUPS =
      List.of(
          "guard_bot",
          "join_to_send",
          "slowmode_seconds",
          "participants_hidden",
          "hidden_prehistory",
          "forum",
          "gigagroup");

  /** Those that clients offer; 0 is none. */
  private static final Shape<Integer> SLOWMODE =
      Shape.oneOf(
          "10, 30, 60, 300, 900 or 3600",
          Stream.of(10, 30, 60, 300, 900, 3600).collect(toMap(String::valueOf, it -> it)));

  private static final Shape<Integer> COLOR = Shape.smallNumber(0, 6);
  private static final Shape<Long> ICON = Shape.wholeNumber(1, Long.MAX_VALUE);
  private static final Shape<String> DESCRIPTION = Shape.text(70);

  private final KnownAccounts roster;
  private final Fields fields;
  private final Shape<String> supergroup;
  private final Mistakes mistakes;

  /**
   * @param supergroup the name of one of the same file
   */
  ChatSettingsReader(
      KnownAccounts roster, Fields fields, Shape<String> supergroup, Mistakes mistakes) {
    this.supergroup = supergroup;
    this.roster = roster;
    this.fields = fields;
    this.mistakes = mistakes;
  }

  ChatSettingsSeed read() {
    return new ChatSettingsSeed(
        fields.optional("guard_bot", roster.reference()),
        fields.optional("slowmode_seconds", SLOWMODE, 0),
        fields.optional("color", COLOR),
        verification(),
        fields.optional(LINKED_CHAT, supergroup));
  }

  private ChatSettingsSeed.@Nullable Verification verification() {
    Value value = fields.value(BOT_VERIFICATION);
    if (value == null) {
      return null;
    }
    Fields inner = Fields.of(value, "`bot_verification`", fields.at(BOT_VERIFICATION), mistakes);
    String bot = inner.required("bot_id", roster.reference(), "");
    if (!bot.isEmpty() && !roster.isBot(bot)) {
      mistakes.add(inner.placeOf("bot_id"), "`bot_id`: " + Wording.quoted(bot) + " is no bot");
    }
    ChatSettingsSeed.Verification verification =
        new ChatSettingsSeed.Verification(
            bot, inner.required("icon", ICON, 1L), inner.required("description", DESCRIPTION, ""));
    inner.finish();
    return verification;
  }

  /** Notes what cannot be. */
  void check(ChatSeed chat) {
    checkKind(chat);
    checkGuard(chat);
  }

  private void checkKind(ChatSeed chat) {
    ChatKind kind = chat.kind();
    if (kind == ChatKind.GROUP) {
      for (String key : List.of("color", BOT_VERIFICATION)) {
        if (fields.has(key)) {
          mistakes.add(
              fields.at(key),
              Wording.quoted(key) + " is for supergroups and channels: a basic group has none");
        }
      }
    }
    if (kind != ChatKind.SUPERGROUP) {
      for (String key : OF_SUPERGROUPS) {
        if (fields.has(key)) {
          mistakes.add(fields.at(key), Wording.quoted(key) + " is for supergroups");
        }
      }
    }
    if (kind != ChatKind.CHANNEL && fields.has(LINKED_CHAT)) {
      mistakes.add(
          fields.at(LINKED_CHAT),
          "`linked_chat_id` is for channels: it names the supergroup where one is discussed");
    }
    if (chat.traits().contains(Trait.HIDDEN_PREHISTORY)) {
      if (fields.has("username")) {
        mistakes.add(
            fields.at("hidden_prehistory"),
            "`hidden_prehistory` is for private supergroups: this one has a `username`");
      }
      if (chat.traits().contains(Trait.FORUM)) {
        mistakes.add(
            fields.at("hidden_prehistory"), "`hidden_prehistory` does not go with `forum`");
      }
    }
  }

  /**
   * Notes what only a supergroup can be where a channel is discussed, or only another one.
   *
   * @param discussion whether it is one
   */
  void checkDiscussion(ChatSeed chat, boolean discussion) {
    boolean another = chat.kind() == ChatKind.SUPERGROUP;
    if (another && !discussion && chat.traits().contains(Trait.JOIN_TO_SEND)) {
      mistakes.add(
          fields.at("join_to_send"),
          "`join_to_send` is for a supergroup that a channel names as its `linked_chat_id`:"
              + " in others members alone write");
    }
    if (discussion && chat.traits().contains(Trait.HIDDEN_PREHISTORY)) {
      mistakes.add(
          fields.at("hidden_prehistory"),
          "`hidden_prehistory` is for supergroups that no channel names as its `linked_chat_id`");
    }
  }

  private void checkGuard(ChatSeed chat) {
    String guard = chat.settings().guardBot();
    if (guard == null) {
      return;
    }
    if (chat.traits().contains(Trait.GIGAGROUP)) {
      mistakes.add(fields.at("guard_bot"), "`guard_bot` does not go with `gigagroup`");
    }
    if (!roster.isGuard(guard) || !roster.mayInvite(guard)) {
      mistakes.add(
          fields.placeOf("guard_bot"),
          "`guard_bot`: %s is no bot with `bot_guard: true` that is an admin with `invite_users`"
              .formatted(Wording.quoted(guard)));
    }
  }
}
