// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Dialog;
import dev.doppelgram.world.model.UpdatesState;
import java.util.ArrayList;
import java.util.List;

/** TL {@code Dialog}: a line in the list of an account's chats. */
public final class DialogView {
  private final World world;

  public DialogView(World world) {
    this.world = world;
  }

  /**
   * TL {@code messages.Dialogs}.
   *
   * @param count of all dialogs; {@code some} may be fewer
   */
  public TlObject dialogs(List<Dialog> some, int count, Account viewer) {
    boolean all = some.size() == count;
    return listed(all ? "messages.dialogs" : "messages.dialogsSlice", some, viewer)
        // the whole list needs no count
        .set("count", all ? null : count)
        .build();
  }

  /** TL {@code messages.PeerDialogs}. */
  public TlObject peerDialogs(List<Dialog> some, UpdatesState state, Account viewer) {
    return listed("messages.peerDialogs", some, viewer)
        .set("state", DifferenceView.state(state))
        .build();
  }

  private TlObject.Builder listed(String name, List<Dialog> some, Account viewer) {
    EntityCollector mentions = new EntityCollector(world, viewer);
    List<TlObject> messages = new ArrayList<>();
    for (Dialog dialog : some) {
      mentions.add(dialog.peer());
      BoxEntry top = dialog.top();
      if (top != null) {
        messages.add(mentions.message(top));
      }
    }
    return TlObject.named(name)
        .set("dialogs", some.stream().map(DialogView::of).toList())
        .set("messages", messages)
        .set("chats", mentions.chats())
        .set("users", mentions.users());
  }

  static TlObject of(Dialog dialog) {
    BoxEntry top = dialog.top();
    return TlObject.named("dialog")
        .set("peer", MessageView.peer(dialog.peer()))
        .set("top_message", top == null ? 0 : top.place().messageId())
        .set("read_inbox_max_id", dialog.readInboxMaxId())
        .set("read_outbox_max_id", dialog.readOutboxMaxId())
        .set("unread_count", dialog.unreadCount())
        .set("unread_mentions_count", 0)
        .set("unread_reactions_count", 0)
        .set("unread_poll_votes_count", 0)
        .set("notify_settings", TlObject.of("peerNotifySettings"))
        .set("pts", dialog.peer().isChannel() ? dialog.pts() : null)
        .build();
  }
}
