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
    return TlObject.named("chat")
        .set("creator", chat.creatorId() == viewer.id())
        .set("deactivated", chat.has(Trait.DEACTIVATED))
        .set("id", chat.id())
        .set("title", chat.title())
        .set("photo", PhotoView.chatPhoto(chat.photo()))
        .set("participants_count", chat.participantsCount())
        .set("date", Epoch.seconds(chat.date()))
        .set("version", chat.version())
        .set("admin_rights", self.isAdmin() ? adminRights(self.rights()) : null)
        .set("default_banned_rights", nothingBanned())
        .build();
  }

  private static TlObject channel(Chat chat, @Nullable Member self, Account viewer) {
    boolean megagroup = chat.kind() == ChatKind.SUPERGROUP;
    return TlObject.named("channel")
        .set("creator", chat.creatorId() == viewer.id())
        .set("left", self == null)
        .set("broadcast", !megagroup)
        .set("megagroup", megagroup)
        .set("verified", chat.has(Trait.VERIFIED))
        .set("scam", chat.has(Trait.SCAM))
        .set("fake", chat.has(Trait.FAKE))
        .set("join_request", megagroup && chat.has(Trait.JOIN_REQUEST))
        .set("id", chat.id())
        .set("access_hash", chat.accessHash())
        .set("title", chat.title())
        .set("username", chat.username())
        .set("photo", PhotoView.chatPhoto(chat.photo()))
        .set("date", Epoch.seconds(self == null ? chat.date() : self.date()))
        // always 0; gone from layer 133 on
        .set("version", 0)
        .set("admin_rights", self == null || !self.isAdmin() ? null : adminRights(self.rights()))
        .set("default_banned_rights", megagroup ? nothingBanned() : null)
        .set("participants_count", chat.participantsCount())
        .build();
  }

  private static TlObject chatForbidden(Chat chat) {
    return TlObject.of("chatForbidden", "id", chat.id(), "title", chat.title());
  }

  private static TlObject channelForbidden(Chat chat) {
    return TlObject.named("channelForbidden")
        .set("broadcast", chat.kind() == ChatKind.CHANNEL)
        .set("megagroup", chat.kind() == ChatKind.SUPERGROUP)
        .set("id", chat.id())
        .set("access_hash", chat.accessHash())
        .set("title", chat.title())
        .build();
  }

  static TlObject adminRights(Set<AdminRight> rights) {
    TlObject.Builder flags = TlObject.named("chatAdminRights");
    rights.forEach(right -> flags.set(right.toString(), true));
    return flags.build();
  }

  private static TlObject nothingBanned() {
    return TlObject.of("chatBannedRights", "until_date", Integer.MAX_VALUE);
  }
}
