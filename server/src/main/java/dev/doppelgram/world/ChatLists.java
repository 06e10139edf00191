// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of chats that clients ask for before and after a join. */
public final class ChatLists {
  /** TL config {@code recommended_channels_limit_default} and {@code _premium}. */
  public static final int RECOMMENDED_DEFAULT = 10;

  public static final int RECOMMENDED_PREMIUM = 100;

  private static final int MOST = 100;

  private final Chats chats;
  private final MessageBoxes boxes;

  ChatLists(Chats chats, MessageBoxes boxes) {
    this.chats = chats;
    this.boxes = boxes;
  }

  /**
   * A chat, and when something was posted in it last.
   *
   * @param last when it was made, if nothing was posted
   */
  public record Inactive(Chat chat, Instant last) {}

  /**
   * The channels and supergroups that an account may leave to come into others, the quietest first,
   * {@value #MOST} at most.
   */
  public List<Inactive> inactive(Account account) {
    return chats.all().stream()
        .filter(chat -> chat.kind().isChannel() && isIn(account, chat))
        .filter(chat -> chat.creatorId() != account.id())
        .map(chat -> new Inactive(chat, last(chat)))
        .sorted(Comparator.comparing(Inactive::last).thenComparing(each -> each.chat().id()))
        .limit(MOST)
        .toList();
  }

  private Instant last(Chat chat) {
    MessageBox box = boxes.ofChannel(chat.id());
    Conversation conversation = box.conversations().get(Peer.of(chat));
    BoxEntry entry = conversation == null ? null : conversation.last();
    return entry == null ? chat.date() : entry.message().date();
  }

  /** The channels and supergroups that an account was in once, from one of them on. */
  public List<Chat> left(Account account, int offset) {
    return chats.all().stream()
        .filter(chat -> chat.kind().isChannel() && !chat.isGone())
        .filter(chat -> chats.members(chat.id()).hasLeft(account.id()))
        .skip(Math.max(0, offset))
        .limit(MOST)
        .toList();
  }

  /** The groups and supergroups that an account could have people discuss a channel in: its own. */
  public List<Chat> forDiscussion(Account account) {
    return chats.all().stream()
        .filter(chat -> chat.kind() != ChatKind.CHANNEL && isIn(account, chat))
        .filter(chat -> chat.creatorId() == account.id())
        .toList();
  }

  /**
   * Channels like others.
   *
   * @param count of all; an account without premium gets fewer
   */
  public record Recommended(List<Chat> chats, int count) {}

  /**
   * Public channels that an account is not in, those with the most members first.
   *
   * @param like the channel that they are to be like; null for those of the account
   * @throws RpcError CHANNEL_PRIVATE, CHANNEL_INVALID for a supergroup
   */
  public Recommended recommended(Account account, @Nullable Chat like) {
    if (like != null) {
      refuseUnlessSeen(account, like);
    }
    List<Chat> all =
        chats.all().stream()
            .filter(chat -> chat.kind() == ChatKind.CHANNEL && chat.isPublic() && !chat.isGone())
            .filter(chat -> like == null || chat.id() != like.id())
            .filter(chat -> chats.members(chat.id()).get(account.id()) == null)
            .filter(chat -> !chats.members(chat.id()).isBanned(account.id()))
            .sorted(
                Comparator.comparing(Chat::participantsCount).reversed().thenComparing(Chat::id))
            .limit(RECOMMENDED_PREMIUM)
            .toList();
    int most = account.premium() ? RECOMMENDED_PREMIUM : RECOMMENDED_DEFAULT;
    return new Recommended(all.stream().limit(most).toList(), all.size());
  }

  private void refuseUnlessSeen(Account account, Chat channel) {
    if (channel.kind() != ChatKind.CHANNEL) {
      throw new RpcError(ErrorType.CHANNEL_INVALID);
    }
    Members members = chats.members(channel.id());
    boolean open = channel.isPublic() && !members.isBanned(account.id());
    if (!open && members.get(account.id()) == null) {
      throw new RpcError(ErrorType.CHANNEL_PRIVATE);
    }
  }

  private boolean isIn(Account account, Chat chat) {
    return !chat.isGone() && chats.members(chat.id()).get(account.id()) != null;
  }
}
