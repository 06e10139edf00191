// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Participants.Overview;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BotVerification;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Dialog;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Migration;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Restriction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code messages.ChatFull}: a chat with all that is shown on its own page. */
public final class FullChatView {
  private final World world;

  public FullChatView(World world) {
    this.world = world;
  }

  public TlObject of(Overview overview, Account viewer) {
    UserCollector people = new UserCollector(world.accounts(), viewer);
    Chat chat = overview.chat();
    TlObject full =
        chat.kind().isChannel() ? channel(overview, viewer, people) : group(overview, people);
    overview.requesters().forEach(people::add);
    EntityCollector chats = new EntityCollector(world, viewer);
    chats.add(Peer.of(chat));
    Migration migration = chat.migration();
    if (chat.isMigrated() && migration != null) {
      chats.addChat(migration.channelId());
    } else if (full.has("migrated_from_chat_id")) {
      chats.addChat(full.number("migrated_from_chat_id"));
    }
    if (chat.details().linkedChatId() != 0) {
      chats.addChat(chat.details().linkedChatId());
    }
    return TlObject.named("messages.chatFull")
        .set("full_chat", full)
        .set("chats", chats.chats())
        .set("users", people.users())
        .build();
  }

  private TlObject group(Overview overview, UserCollector people) {
    Chat chat = overview.chat();
    boolean creator = isCreator(overview);
    TlObject participants =
        overview.self() == null
            ? ParticipantView.hidden(chat)
            : ParticipantView.list(chat, overview.members(), people);
    List<TlObject> bots = bots(overview, people);
    return common("chatFull", overview)
        .set("can_set_username", creator)
        .set("participants", participants)
        .set("chat_photo", chat.photo() == null ? null : PhotoView.photo(chat.photo()))
        .set("bot_info", overview.self() == null || bots.isEmpty() ? null : bots)
        .build();
  }

  private TlObject channel(Overview overview, Account viewer, UserCollector people) {
    Dialog dialog = world.messaging().dialogs().of(viewer, Peer.of(overview.chat()));
    Chat chat = overview.chat();
    Member self = overview.self();
    boolean admin = self != null && self.isAdmin();
    int kicked = (int) overview.restrictions().stream().filter(Restriction::isBan).count();
    boolean group = chat.kind() == ChatKind.SUPERGROUP;
    BoxEntry last = lastBeforeMigration(chat, viewer);
    boolean hidden = chat.has(Trait.PARTICIPANTS_HIDDEN);
    int available = world.messaging().histories().hiddenUpTo(viewer, chat);
    int slowmode = chat.details().slowmodeSeconds();
    BotVerification verification = chat.details().botVerification();
    if (verification != null) {
      people.add(verification.botId());
    }
    long guard = chat.details().guardBotId();
    long linked = chat.details().linkedChatId();
    if (admin && guard != 0) {
      people.add(guard);
    }
    return common("channelFull", overview)
        .set("can_view_participants", admin || (group && !hidden))
        .set("participants_hidden", hidden)
        .set("hidden_prehistory", chat.has(Trait.HIDDEN_PREHISTORY))
        .set("available_min_id", available == 0 || self == null ? null : available)
        .set("linked_chat_id", linked == 0 ? null : linked)
        .set("slowmode_seconds", slowmode == 0 ? null : slowmode)
        .set("bot_verification", BotVerificationView.of(chat.details().botVerification()))
        .set("can_delete_channel", isCreator(overview))
        .set("can_set_username", isCreator(overview))
        .set("participants_count", chat.participantsCount())
        .set("admins_count", admin ? overview.admins() : null)
        .set("kicked_count", admin ? kicked : null)
        .set("banned_count", admin ? overview.restrictions().size() - kicked : null)
        .set("read_inbox_max_id", dialog.readInboxMaxId())
        .set("read_outbox_max_id", dialog.readOutboxMaxId())
        .set("unread_count", dialog.unreadCount())
        .set("chat_photo", PhotoView.photo(chat.photo()))
        .set("bot_info", group ? bots(overview, people) : List.of())
        .set("guard_bot_id", admin && guard != 0 ? guard : null)
        .set("pts", world.boxes().channelPts(chat))
        .set("migrated_from_chat_id", last == null ? null : last.message().peer().id())
        .set("migrated_from_max_id", last == null ? null : last.place().messageId())
        .build();
  }

  /** The viewer's last message of the group that became this chat; null for none. */
  private @Nullable BoxEntry lastBeforeMigration(Chat chat, Account viewer) {
    Migration migration = chat.migration();
    return migration == null
        ? null
        : world
            .messaging()
            .dialogs()
            .of(viewer, new Peer(ChatKind.GROUP, migration.groupId()))
            .top();
  }

  /** What both kinds have. */
  private static TlObject.Builder common(String name, Overview overview) {
    Chat chat = overview.chat();
    InviteLink invite = overview.invite();
    boolean waiting = overview.pending() > 0;
    return TlObject.named(name)
        .set("id", chat.id())
        .set("about", chat.about() == null ? "" : chat.about())
        .set("notify_settings", TlObject.of("peerNotifySettings"))
        .set(
            "exported_invite",
            invite == null
                // must be there in layer 122, and has no such form since
                ? TlObject.of("chatInviteEmpty").orNothing()
                : ExportedInviteView.of(invite))
        .set("requests_pending", waiting ? overview.pending() : null)
        .set("recent_requesters", waiting ? overview.requesters() : null);
  }

  private static List<TlObject> bots(Overview overview, UserCollector people) {
    return overview.bots().stream().map(bot -> botInfo(bot.accountId(), people)).toList();
  }

  private static TlObject botInfo(long botId, UserCollector people) {
    people.add(botId);
    return TlObject.named("botInfo")
        .set("user_id", botId)
        .set("description", "")
        .set("commands", List.of())
        .set("menu_button", TlObject.of("botMenuButtonDefault"))
        .build();
  }

  private static boolean isCreator(Overview overview) {
    Member self = overview.self();
    return self != null && self.accountId() == overview.chat().creatorId();
  }
}
