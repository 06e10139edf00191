// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatSettingsSeed;

/** Reads what a scenario says of few chats. */
final class ChatSettingsReader {
  private final KnownAccounts roster;
  private final Fields fields;
  private final Mistakes mistakes;

  ChatSettingsReader(KnownAccounts roster, Fields fields, Mistakes mistakes) {
    this.roster = roster;
    this.fields = fields;
    this.mistakes = mistakes;
  }

  ChatSettingsSeed read() {
    return new ChatSettingsSeed(
        fields.optional("guard_bot", roster.reference()), null, 0, null, null);
  }

  /** Notes what cannot be. */
  void check(ChatSeed chat) {
    String guard = chat.settings().guardBot();
    if (guard == null) {
      return;
    }
    if (chat.kind() != ChatKind.SUPERGROUP) {
      mistakes.add(fields.at("guard_bot"), "`guard_bot` is for supergroups");
    }
    if (!roster.isGuard(guard) || !roster.mayInvite(guard)) {
      mistakes.add(
          fields.placeOf("guard_bot"),
          "`guard_bot`: %s is no bot with `bot_guard: true` that is an admin with `invite_users`"
              .formatted(Wording.quoted(guard)));
    }
  }
}
