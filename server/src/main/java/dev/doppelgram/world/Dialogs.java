// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.Dialog;
import dev.doppelgram.world.model.Peer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of the accounts' chats. */
public final class Dialogs {
  /** By what clients see: dates of whole seconds, and what is the same is ordered as TDLib does. */
  private static final Comparator<Dialog> NEWEST_FIRST =
      Comparator.comparing(Dialogs::date)
          .thenComparing(Dialogs::topId)
          .thenComparing(dialog -> !dialog.peer().isChannel())
          .thenComparing(dialog -> dialog.peer().isUser())
          .thenComparing(
              dialog -> dialog.peer().isUser() ? dialog.peer().id() : -dialog.peer().id())
          .reversed();

  private static final int LONGEST = 100;

  private final Chats chats;
  private final MessageBoxes boxes;

  Dialogs(Chats chats, MessageBoxes boxes) {
    this.chats = chats;
    this.boxes = boxes;
  }

  /**
   * The last dialog of the page before.
   *
   * @param date of its last message; 0 to begin with the first dialog
   * @param peer null if it is not known
   */
  public record Offset(long date, int topId, @Nullable Peer peer) {}

  /**
   * A part of the list.
   *
   * @param count of the whole list
   */
  public record Page(List<Dialog> dialogs, int count) {}

  /** The dialogs that come after another one, {@value #LONGEST} at most. */
  public Page page(Account account, Offset offset, int limit) {
    List<Dialog> all = of(account);
    int begin = 0;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).peer().equals(offset.peer())) {
        begin = i + 1;
        break;
      }
      if (offset.date() > 0 && !isAfter(all.get(i), offset)) {
        begin = i + 1;
      }
    }
    int end = Math.min(all.size(), begin + PageSize.of(limit, LONGEST));
    return new Page(List.copyOf(all.subList(begin, end)), all.size());
  }

  private static boolean isAfter(Dialog dialog, Offset offset) {
    long date = date(dialog);
    return date < offset.date()
        || (date == offset.date() && offset.topId() > 0 && topId(dialog) < offset.topId());
  }

  /** All chats that the account is in or has messages of, the one with the newest message first. */
  public List<Dialog> of(Account account) {
    List<Dialog> dialogs = new ArrayList<>();
    boxes.of(account.id()).conversations().keySet().stream()
        .filter(peer -> peer.isUser() || isListed(chats.get(peer.id())))
        .forEach(peer -> dialogs.add(of(account, peer)));
    for (Chat chat : chats.all()) {
      if (chat.kind().isChannel()
          && !chat.isGone()
          && chats.members(chat.id()).get(account.id()) != null) {
        dialogs.add(of(account, Peer.of(chat)));
      }
    }
    dialogs.sort(NEWEST_FIRST);
    return dialogs;
  }

  /** A group that became a supergroup is still listed; clients leave it out. */
  private static boolean isListed(Chat chat) {
    return !chat.isGone() || (chat.isMigrated() && !chat.has(ChatSeed.Trait.DELETED));
  }

  /** The account's dialog with one peer; one without messages where there is none yet. */
  public Dialog of(Account account, Peer peer) {
    if (peer.isChannel()) {
      return ofChannel(account, chats.get(peer.id()));
    }
    Conversation conversation = boxes.of(account.id()).conversations().get(peer);
    return conversation == null
        ? new Dialog(peer, null, 0, 0, 0, 0)
        : new Dialog(
            peer,
            conversation.last(),
            conversation.readInboxMaxId(),
            conversation.readOutboxMaxId(),
            conversation.unread(),
            0);
  }

  private Dialog ofChannel(Account account, Chat channel) {
    MessageBox box = boxes.ofChannel(channel.id());
    ChannelMarks marks = boxes.channelMarks();
    Conversation last = box.conversations().get(Peer.of(channel));
    return new Dialog(
        Peer.of(channel),
        last == null ? null : last.last(),
        marks.readInboxMaxId(account.id(), channel.id()),
        marks.readOutboxMaxId(account.id(), channel.id()),
        boxes.unreadIn(channel, account),
        box.pts());
  }

  private static long date(Dialog dialog) {
    @Nullable BoxEntry top = dialog.top();
    return top == null ? 0 : top.message().date().getEpochSecond();
  }

  private static int topId(Dialog dialog) {
    @Nullable BoxEntry top = dialog.top();
    return top == null ? 0 : top.place().messageId();
  }
}
