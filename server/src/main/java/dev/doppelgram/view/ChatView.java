package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.AdminRight;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.ChatKind;
import dev.doppelgram.world.ChatSeed.Trait;
import dev.doppelgram.world.Member;
import dev.doppelgram.world.Members;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** TL {@code Chat}: a chat as an account sees it. */
public final class ChatView {
  private ChatView() {}

  /** The chat as {@code viewer} sees it: as a member, from outside, or as one who is banned. */
  public static TlObject of(Chat chat, Members members, Account viewer) {
    Member self = members.get(viewer.id());
    boolean shut = members.isBanned(viewer.id());
    if (chat.kind().isChannel()) {
      return shut ? channelForbidden(chat) : channel(chat, self, viewer);
    }
    // a basic group shows itself to nobody but its members
    return shut || self == null ? chatForbidden(chat) : group(chat, self, viewer);
  }

  /** How TL names a chat. */
  static TlObject peer(Chat chat) {
    return chat.kind().isChannel()
        ? TlObject.of("peerChannel", "channel_id", chat.id())
        : TlObject.of("peerChat", "chat_id", chat.id());
  }

  private static TlObject group(Chat chat, Member self, Account viewer) {
    return TlObject.of(
        "chat",
        "creator",
        chat.creatorId() == viewer.id(),
        "deactivated",
        chat.has(Trait.DEACTIVATED),
        "id",
        chat.id(),
        "title",
        chat.title(),
        "photo",
        TlObject.of("chatPhotoEmpty"),
        "participants_count",
        chat.participantsCount(),
        "date",
        Epoch.seconds(chat.date()),
        "version",
        chat.version(),
        "admin_rights",
        adminRights(self.rights()),
        "default_banned_rights",
        nothingBanned());
  }

  private static TlObject channel(Chat chat, @Nullable Member self, Account viewer) {
    boolean megagroup = chat.kind() == ChatKind.SUPERGROUP;
    return TlObject.of(
        "channel",
        "creator",
        chat.creatorId() == viewer.id(),
        "left",
        self == null,
        "broadcast",
        !megagroup,
        "megagroup",
        megagroup,
        "verified",
        chat.has(Trait.VERIFIED),
        "scam",
        chat.has(Trait.SCAM),
        "fake",
        chat.has(Trait.FAKE),
        "join_request",
        megagroup && chat.has(Trait.JOIN_REQUEST),
        "id",
        chat.id(),
        "access_hash",
        chat.accessHash(),
        "title",
        chat.title(),
        "username",
        chat.username(),
        "photo",
        TlObject.of("chatPhotoEmpty"),
        "date",
        Epoch.seconds(self == null ? chat.date() : self.date()),
        // always 0; gone from layer 133 on
        "version",
        0,
        "admin_rights",
        self == null ? null : adminRights(self.rights()),
        "default_banned_rights",
        megagroup ? nothingBanned() : null,
        "participants_count",
        chat.participantsCount());
  }

  private static TlObject chatForbidden(Chat chat) {
    return TlObject.of("chatForbidden", "id", chat.id(), "title", chat.title());
  }

  private static TlObject channelForbidden(Chat chat) {
    return TlObject.of(
        "channelForbidden",
        "broadcast",
        chat.kind() == ChatKind.CHANNEL,
        "megagroup",
        chat.kind() == ChatKind.SUPERGROUP,
        "id",
        chat.id(),
        "access_hash",
        chat.accessHash(),
        "title",
        chat.title());
  }

  private static @Nullable TlObject adminRights(Set<AdminRight> rights) {
    if (rights.isEmpty()) {
      return null;
    }
    TlObject flags = TlObject.of("chatAdminRights");
    for (AdminRight right : rights) {
      flags = flags.with(right.toString(), true);
    }
    return flags;
  }

  private static TlObject nothingBanned() {
    return TlObject.of("chatBannedRights", "until_date", Integer.MAX_VALUE);
  }
}
