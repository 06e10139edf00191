// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.ChatLists;
import dev.doppelgram.world.Members;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BotVerification;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Migration;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Restriction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code Chat}: a chat as an account sees it. */
public final class ChatView {
  private ChatView() {}

  /** The chat as {@code viewer} sees it: as a member, from outside, or as one who is banned. */
  public static TlObject of(Chat chat, Members members, Account viewer) {
    ParticipantStatus standing = members.standing(viewer.id());
    boolean shut = standing.isBanned() || chat.has(Trait.DELETED);
    if (chat.kind().isChannel()) {
      return shut ? channelForbidden(chat, standing, viewer) : channel(chat, standing, viewer);
    }
    // a basic group shows itself to nobody but those who are or were in it
    boolean stranger = standing.member() == null && !members.hasLeft(viewer.id());
    return shut || stranger ? chatForbidden(chat) : group(chat, standing.member(), viewer);
  }

  /** TL {@code messages.chats}. */
  public static TlObject list(Collection<Chat> chats, World world, Account viewer) {
    return TlObject.of(
        "messages.chats",
        "chats",
        chats.stream().map(chat -> of(chat, world.chats().members(chat.id()), viewer)).toList());
  }

  /** TL {@code messages.chats}, or {@code messages.chatsSlice} where there are more of them. */
  public static TlObject slice(Collection<Chat> some, int count, World world, Account viewer) {
    TlObject list = list(some, world, viewer);
    return count <= some.size()
        ? list
        : TlObject.of("messages.chatsSlice", "count", count, "chats", list.objects("chats"));
  }

  /** TL {@code messages.inactiveChats}. */
  public static TlObject inactive(List<ChatLists.Inactive> some, World world, Account viewer) {
    return TlObject.named("messages.inactiveChats")
        .set("dates", some.stream().map(each -> Epoch.seconds(each.last())).toList())
        .set(
            "chats",
            list(some.stream().map(ChatLists.Inactive::chat).toList(), world, viewer)
                .objects("chats"))
        .set("users", List.of())
        .build();
  }

  /** How TL names a chat. */
  static TlObject peer(Chat chat) {
    return chat.kind().isChannel()
        ? TlObject.of("peerChannel", "channel_id", chat.id())
        : TlObject.of("peerChat", "chat_id", chat.id());
  }

  private static TlObject group(Chat chat, @Nullable Member self, Account viewer) {
    return TlObject.named("chat", 12)
        .set("creator", Flag.of(chat.creatorId() == viewer.id()))
        .set("left", Flag.of(self == null))
        .set("deactivated", Flag.of(chat.has(Trait.DEACTIVATED)))
        .set("noforwards", Flag.of(chat.has(Trait.NOFORWARDS)))
        .set("id", chat.id())
        .set("title", chat.title())
        .set("photo", PhotoView.chatPhoto(chat.photo()))
        .set("participants_count", chat.participantsCount())
        .set("date", Epoch.seconds(chat.date()))
        .set("version", chat.version())
        .set("migrated_to", migratedTo(chat.migration(), viewer))
        .set("admin_rights", adminRights(self))
        .set("default_banned_rights", defaultBannedRights(chat))
        .build();
  }

  private static @Nullable TlObject migratedTo(@Nullable Migration migration, Account viewer) {
    return migration == null
        ? null
        : TlObject.of(
            "inputChannel",
            "channel_id",
            migration.channelId(),
            "access_hash",
            migration.accessHash().shownTo(viewer));
  }

  private static TlObject channel(Chat chat, ParticipantStatus standing, Account viewer) {
    Member self = standing.member();
    Restriction restriction = standing.restriction();
    boolean megagroup = chat.kind() == ChatKind.SUPERGROUP;
    return TlObject.named("channel", 16)
        .set("creator", Flag.of(chat.creatorId() == viewer.id()))
        .set("left", Flag.of(self == null))
        .set("broadcast", Flag.of(!megagroup))
        .set("verified", Flag.of(chat.has(Trait.VERIFIED)))
        .set("megagroup", Flag.of(megagroup))
        .set("scam", Flag.of(chat.has(Trait.SCAM)))
        .set("has_link", Flag.of(chat.details().linkedChatId() != 0))
        .set("slowmode_enabled", Flag.of(chat.details().slowmodeSeconds() > 0))
        .set("fake", Flag.of(chat.has(Trait.FAKE)))
        .set("gigagroup", Flag.of(chat.has(Trait.GIGAGROUP)))
        .set("noforwards", Flag.of(chat.has(Trait.NOFORWARDS)))
        .set("join_to_send", Flag.of(megagroup && chat.has(Trait.JOIN_TO_SEND)))
        .set("join_request", Flag.of(megagroup && chat.has(Trait.JOIN_REQUEST)))
        .set("forum", Flag.of(chat.has(Trait.FORUM)))
        .set("id", chat.id())
        .set("access_hash", chat.accessHash().shownTo(viewer))
        .set("title", chat.title())
        .set("username", chat.username())
        .set("photo", PhotoView.chatPhoto(chat.photo()))
        .set("date", Epoch.seconds(self == null ? chat.date() : self.date()))
        // always 0; gone from layer 133 on
        .set("version", 0)
        .set("admin_rights", adminRights(self))
        .set("banned_rights", self == null ? null : bannedRights(restriction))
        .set("default_banned_rights", megagroup ? defaultBannedRights(chat) : null)
        .set("participants_count", chat.participantsCount())
        .set("color", BotVerificationView.color(chat.details().color()))
        .set("subscription_until_date", paidUntil(self))
        .set("bot_verification_icon", icon(chat.details().botVerification()))
        .build();
  }

  private static @Nullable Long icon(@Nullable BotVerification verification) {
    return verification == null ? null : verification.icon();
  }

  static @Nullable Integer paidUntil(@Nullable Member member) {
    Instant until = member == null ? null : member.subscriptionUntil();
    return until == null ? null : Epoch.seconds(until);
  }

  private static TlObject chatForbidden(Chat chat) {
    return TlObject.of("chatForbidden", "id", chat.id(), "title", chat.title());
  }

  private static TlObject channelForbidden(Chat chat, ParticipantStatus standing, Account viewer) {
    Restriction ban = standing.restriction();
    return TlObject.named("channelForbidden")
        .set("broadcast", chat.kind() == ChatKind.CHANNEL)
        .set("megagroup", chat.kind() == ChatKind.SUPERGROUP)
        .set("id", chat.id())
        .set("access_hash", chat.accessHash().shownTo(viewer))
        .set("title", chat.title())
        .set("until_date", ban == null ? null : RightsView.until(ban.untilDate()))
        .build();
  }

  private static @Nullable TlObject bannedRights(@Nullable Restriction restriction) {
    return restriction == null
        ? null
        : RightsView.banned(restriction.rights(), restriction.untilDate());
  }

  private static @Nullable TlObject adminRights(@Nullable Member self) {
    return self == null || !self.isAdmin() ? null : RightsView.admin(self.rights());
  }

  /** What everybody is denied, in a chat where everybody acts. */
  static TlObject defaultBannedRights(Chat chat) {
    return RightsView.banned(chat.defaultBannedRights(), null);
  }
}
