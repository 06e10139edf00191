package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.Message;

/** TL {@code Message}: what was posted, as it lies in the box of one account or channel. */
final class MessageView {
  private MessageView() {}

  /**
   * The message as {@code viewer} sees it.
   *
   * @param id its number in the viewer's box or in the channel's
   */
  static TlObject of(Message message, int id, Chat chat, Account viewer) {
    return TlObject.of(
        "messageService",
        "out",
        message.fromId() == viewer.id(),
        "id",
        id,
        "from_id",
        TlObject.of("peerUser", "user_id", message.fromId()),
        "peer_id",
        ChatView.peer(chat),
        "date",
        Epoch.seconds(message.date()),
        "action",
        action(message.action()));
  }

  private static TlObject action(Message.Action action) {
    if (action instanceof Message.Action.JoinedByLink joined) {
      return TlObject.of("messageActionChatJoinedByLink", "inviter_id", joined.inviterId());
    }
    throw new IllegalArgumentException("no words for " + action);
  }
}
