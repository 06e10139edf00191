// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.Draft;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code Update}s of what changed about messages that are there, and of what passes. */
final class ChangeView {
  private ChangeView() {}

  /** A message with another content. */
  static TlObject edited(BoxChange.Edited change, Account viewer) {
    return TlObject.named(
            change.peer().isChannel() ? "updateEditChannelMessage" : "updateEditMessage")
        .set("message", MessageView.of(change.message(), change.place(), viewer))
        .set("pts", change.pts())
        .set("pts_count", change.ptsCount())
        .build();
  }

  static TlObject deleted(BoxChange.Deleted change) {
    boolean channel = change.peer().isChannel();
    return TlObject.named(channel ? "updateDeleteChannelMessages" : "updateDeleteMessages")
        .set("channel_id", channel ? change.peer().id() : null)
        .set("messages", change.ids())
        .set("pts", change.pts())
        .set("pts_count", change.ptsCount())
        .build();
  }

  static TlObject pinned(BoxChange.Pinned change) {
    boolean channel = change.peer().isChannel();
    return TlObject.named(channel ? "updatePinnedChannelMessages" : "updatePinnedMessages")
        .set("pinned", change.pinned())
        .set("peer", channel ? null : MessageView.peer(change.peer()))
        .set("channel_id", channel ? change.peer().id() : null)
        .set("messages", change.ids())
        .set("pts", change.pts())
        .set("pts_count", change.ptsCount())
        .build();
  }

  /** Layers before 136 know no reactions. */
  static TlObject reacted(Signal.Reacted signal, Account viewer) {
    return TlObject.named("updateMessageReactions")
        .set("peer", MessageView.peer(signal.peer()))
        .set("msg_id", signal.messageId())
        .set("reactions", ReactionView.of(signal.message(), viewer))
        .build()
        .orNothing();
  }

  static TlObject typing(Signal.Typing signal) {
    Peer peer = signal.peer();
    TlObject from = MessageView.peer(Peer.user(signal.accountId()));
    TlObject.Builder update =
        peer.isUser()
            ? TlObject.named("updateUserTyping").set("user_id", signal.accountId())
            : peer.isChannel()
                ? TlObject.named("updateChannelUserTyping").set("channel_id", peer.id())
                : TlObject.named("updateChatUserTyping").set("chat_id", peer.id());
    if (!peer.isUser()) {
      // the same to layers up to 124 and after them
      update.set("user_id", signal.accountId()).set("from_id", from);
    }
    return update
        .set("action", signal.action().orElse(TlObject.of("sendMessageTypingAction")))
        .build();
  }

  static TlObject named(Account account) {
    String username = account.username();
    return TlObject.named("updateUserName")
        .set("user_id", account.id())
        .set("first_name", account.firstName())
        .set("last_name", account.lastName() == null ? "" : account.lastName())
        // one name up to layer 147
        .set("username", username == null ? "" : username)
        .set(
            "usernames",
            username == null
                ? List.of()
                : List.of(
                    TlObject.of(
                        "username", "editable", true, "active", true, "username", username)))
        .build();
  }

  static TlObject blocked(Signal.BlockedChanged signal) {
    return TlObject.of(
        "updatePeerBlocked",
        "peer_id",
        MessageView.peer(Peer.user(signal.otherId())),
        "blocked",
        signal.blocked());
  }

  static TlObject draft(Peer peer, @Nullable Draft draft) {
    return TlObject.of("updateDraftMessage", "peer", MessageView.peer(peer), "draft", of(draft));
  }

  private static TlObject of(@Nullable Draft draft) {
    if (draft == null) {
      return TlObject.of("draftMessageEmpty");
    }
    int replyTo = draft.replyToId();
    return TlObject.named("draftMessage")
        .set("reply_to_msg_id", replyTo == 0 ? null : replyTo)
        .set(
            "reply_to",
            replyTo == 0 ? null : TlObject.of("inputReplyToMessage", "reply_to_msg_id", replyTo))
        .set("message", draft.text())
        .set("entities", MessageView.orAbsent(draft.formatting().entities()))
        .set("date", Epoch.seconds(draft.date()))
        .build();
  }

  /** A press of a button, which the bot is to answer. */
  static TlObject callback(Signal.CallbackAsked signal) {
    return TlObject.named("updateBotCallbackQuery")
        .set("query_id", signal.queryId())
        .set("user_id", signal.accountId())
        .set("peer", MessageView.peer(signal.peer()))
        .set("msg_id", signal.messageId())
        // one number for each chat
        .set("chat_instance", signal.peer().id())
        .set("data", signal.data())
        .build();
  }
}
