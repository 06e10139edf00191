package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.Message;

/** TL {@code Message}: what was posted, as it lies in the box of one account or channel. */
final class MessageView {
  private MessageView() {}

  /**
   * The message as {@code viewer} sees it.
   *
   * @param id its number in the viewer's box or in the channel's
   * @param peer where it was posted
   */
  static TlObject of(Message message, int id, TlObject peer, Account viewer) {
    return TlObject.named("messageService")
        .set("out", message.fromId() == viewer.id())
        .set("id", id)
        .set("from_id", TlObject.of("peerUser", "user_id", message.fromId()))
        .set("peer_id", peer)
        .set("date", Epoch.seconds(message.date()))
        .set("action", action(message.action()))
        .build();
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
