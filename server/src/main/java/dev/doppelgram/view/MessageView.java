// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Forward;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.MessageTraits;
import dev.doppelgram.world.model.Peer;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
      text(words, written, message, viewer);
    } else if (message.content() instanceof Message.Action action) {
      words.set("action", action(action));
    }
    return words.build();
  }

  private static void text(
      TlObject.Builder words, Message.Text written, Message message, Account viewer) {
    MessageTraits traits = message.traits();
    boolean reactions = !traits.reactions().isEmpty();
    words
        .set("message", written.text())
        .set("silent", traits.silent())
        .set("pinned", traits.pinned())
        .set("fwd_from", forward(traits.forward()))
        .set("media", written.media() == null ? null : FileView.media(written.media()))
        .set("reply_markup", written.formatting().replyMarkup())
        .set("entities", orAbsent(written.formatting().entities()))
        .set("edit_date", traits.editDate() == null ? null : Epoch.seconds(traits.editDate()))
        .set("reactions", reactions ? ReactionView.of(message, viewer).orNothing() : null)
        .set("grouped_id", traits.groupedId() == 0 ? null : traits.groupedId());
  }

  private static @Nullable TlObject forward(@Nullable Forward forward) {
    return forward == null
        ? null
        : TlObject.named("messageFwdHeader")
            .set("from_id", peer(forward.from()))
            .set("date", Epoch.seconds(forward.date()))
            .set("channel_post", forward.channelPost() == 0 ? null : forward.channelPost())
            .build();
  }

  /** A conditional field has no empty vector. */
  static @Nullable List<TlObject> orAbsent(List<TlObject> objects) {
    return objects.isEmpty() ? null : objects;
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
    if (action instanceof Message.Action.MigratedTo migrated) {
      return TlObject.of("messageActionChatMigrateTo", "channel_id", migrated.channelId());
    }
    if (action instanceof Message.Action.MigratedFrom migrated) {
      return TlObject.of(
          "messageActionChannelMigrateFrom",
          "title",
          migrated.title(),
          "chat_id",
          migrated.groupId());
    }
    if (action instanceof Message.Action.PinnedMessage) {
      return TlObject.of("messageActionPinMessage");
    }
    if (action instanceof Message.Action.DeletedUser deleted) {
      return TlObject.of("messageActionChatDeleteUser", "user_id", deleted.accountId());
    }
    throw new IllegalArgumentException("no words for " + action);
  }
}
