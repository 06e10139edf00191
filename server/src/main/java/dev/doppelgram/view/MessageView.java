// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.Peer;

/** TL {@code Message}: what was posted, as it lies in the box of one account or channel. */
final class MessageView {
  private MessageView() {}

  /**
   * The message as {@code viewer} sees it.
   *
   * @param place in the viewer's box or in the channel's
   */
  static TlObject of(Message message, MessagePosition place, Account viewer) {
    boolean text = message.content() instanceof Message.Text;
    boolean post = message.peer().isBroadcast();
    TlObject.Builder words =
        TlObject.named(text ? "message" : "messageService")
            .set("out", message.fromId() == viewer.id())
            .set("post", post)
            .set("id", place.messageId())
            .set("from_id", post ? null : peer(Peer.user(message.fromId())))
            .set("peer_id", peer(message.peerFor(viewer.id())))
            .set("reply_to", place.replyToId() == 0 ? null : replyTo(place.replyToId()))
            .set("date", Epoch.seconds(message.date()));
    if (message.content() instanceof Message.Text written) {
      words.set("message", written.text());
    } else if (message.content() instanceof Message.Action action) {
      words.set("action", action(action));
    }
    return words.build();
  }

  /** A number that no message has. */
  static TlObject empty(int id) {
    return TlObject.of("messageEmpty", "id", id);
  }

  static TlObject peer(Peer peer) {
    if (peer.isUser()) {
      return TlObject.of("peerUser", "user_id", peer.id());
    }
    return peer.isChannel()
        ? TlObject.of("peerChannel", "channel_id", peer.id())
        : TlObject.of("peerChat", "chat_id", peer.id());
  }

  private static TlObject replyTo(int messageId) {
    return TlObject.of("messageReplyHeader", "reply_to_msg_id", messageId);
  }

  private static TlObject action(Message.Action action) {
    if (action instanceof Message.Action.JoinedByLink joined) {
      return TlObject.of("messageActionChatJoinedByLink", "inviter_id", joined.inviterId());
    }
    if (action instanceof Message.Action.JoinedByRequest joined) {
      // layers before 134 know links only
      return TlObject.of("messageActionChatJoinedByRequest")
          .orElse(TlObject.of("messageActionChatJoinedByLink", "inviter_id", joined.inviterId()));
    }
    if (action instanceof Message.Action.AddedUsers added) {
      return TlObject.of("messageActionChatAddUser", "users", added.accountIds());
    }
    if (action instanceof Message.Action.CreatedGroup created) {
      return TlObject.of(
          "messageActionChatCreate", "title", created.title(), "users", created.accountIds());
    }
    if (action instanceof Message.Action.CreatedChannel created) {
      return TlObject.of("messageActionChannelCreate", "title", created.title());
    }
    if (action instanceof Message.Action.EditedTitle edited) {
      return TlObject.of("messageActionChatEditTitle", "title", edited.title());
    }
    if (action instanceof Message.Action.DeletedUser deleted) {
      return TlObject.of("messageActionChatDeleteUser", "user_id", deleted.accountId());
    }
    throw new IllegalArgumentException("no words for " + action);
  }
}
