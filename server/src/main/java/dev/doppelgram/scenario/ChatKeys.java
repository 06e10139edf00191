// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.BotVerification;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatDetails;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Migration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chat by the keys of scenario files. */
public final class ChatKeys {
  private ChatKeys() {}

  /** What everybody may know of it, without its photo, members, links and messages. */
  public static ScenarioKeys settings(Chat chat, World world) {
    Account creator = world.accounts().byId(chat.creatorId());
    ScenarioKeys keys =
        new ScenarioKeys()
            .put("kind", chat.kind())
            .put("id", chat.id())
            .put("title", chat.title())
            .put("about", chat.about())
            .put("username", chat.username())
            .put("creator", creator == null ? null : creator.name())
            .put("participants_count", world.chats().members(chat.id()).countAtLeast())
            .put("default_banned_rights", sorted(chat.defaultBannedRights()));
    for (Trait trait : Trait.values()) {
      keys.put(trait.name().toLowerCase(Locale.ROOT), chat.has(trait));
    }
    ChatDetails details = chat.details();
    return keys.put("guard_bot", name(details.guardBotId(), world))
        .put("slowmode_seconds", details.slowmodeSeconds())
        .put("color", details.color() == null ? null : details.color().toString())
        .put("bot_verification", verification(details.botVerification(), world));
  }

  /** What the scenario calls the supergroup where a channel is discussed; null for none. */
  public static @Nullable String linked(Chat chat, World world) {
    Chat group =
        chat.kind() == ChatKind.CHANNEL ? world.chats().byId(chat.details().linkedChatId()) : null;
    return group == null ? null : group.name();
  }

  private static @Nullable ScenarioKeys verification(
      @Nullable BotVerification verification, World world) {
    return verification == null
        ? null
        : new ScenarioKeys()
            .put("bot_id", name(verification.botId(), world))
            .put("icon", verification.icon())
            .put("description", verification.description());
  }

  private static @Nullable String name(long accountId, World world) {
    Account account = world.accounts().byId(accountId);
    return account == null ? null : account.name();
  }

  /** The rights of its admins by their names, without the creator. */
  public static ScenarioKeys admins(Chat chat, World world) {
    ScenarioKeys admins = new ScenarioKeys();
    for (Member admin : world.chats().members(chat.id()).admins()) {
      String name = name(admin.accountId(), world);
      if (admin.accountId() != chat.creatorId() && name != null) {
        admins.put(name, admin.rights().stream().sorted().toList());
      }
    }
    return admins;
  }

  /** What the scenario calls the supergroup that a basic group became; null for none. */
  public static @Nullable String migratedTo(Chat chat, World world) {
    Migration migration = chat.migration();
    Chat channel =
        migration == null || !chat.isMigrated() ? null : world.chats().byId(migration.channelId());
    return channel == null ? null : channel.name();
  }

  private static Set<BannedRight> sorted(Set<BannedRight> rights) {
    Set<BannedRight> sorted = EnumSet.noneOf(BannedRight.class);
    sorted.addAll(rights);
    return sorted;
  }
}
