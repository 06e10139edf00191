package dev.doppelgram.method.users;

import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.Members;
import dev.doppelgram.world.World;

/** TL {@code inputUserFromMessage}: somebody whom the caller met in a chat. */
final class SeenUsers {
  private static final Reason PEER_ID_INVALID = new Reason(400, "PEER_ID_INVALID");
  private static final Reason MSG_ID_INVALID = new Reason(400, "MSG_ID_INVALID");
  private static final Reason FROM_MESSAGE_BOT_DISABLED =
      new Reason(400, "FROM_MESSAGE_BOT_DISABLED");

  private final World world;

  SeenUsers(World world) {
    this.world = world;
  }

  /**
   * The account, which must be a member of the chat that the caller names, as the caller must be.
   *
   * @throws Refusal FROM_MESSAGE_BOT_DISABLED, PEER_ID_INVALID, CHANNEL_INVALID, CHANNEL_PRIVATE,
   *     MSG_ID_INVALID
   */
  Account user(TlObject input, Account caller) {
    if (caller.isBot()) {
      throw new Refusal(FROM_MESSAGE_BOT_DISABLED);
    }
    Members members = world.chats().members(chat(input.object("peer")).id());
    if (members.get(caller.id()) == null) {
      throw new Refusal(Reason.CHANNEL_PRIVATE);
    }
    Account account = world.accounts().byId(input.number("user_id"));
    if (account == null || members.get(account.id()) == null) {
      throw new Refusal(MSG_ID_INVALID);
    }
    return account;
  }

  private Chat chat(TlObject peer) {
    if (peer.is("inputPeerChannel")) {
      Chat chat = world.chats().byId(peer.number("channel_id"));
      if (chat == null || chat.accessHash() != peer.number("access_hash")) {
        throw new Refusal(Reason.CHANNEL_INVALID);
      }
      return chat;
    }
    Chat chat = peer.is("inputPeerChat") ? world.chats().byId(peer.number("chat_id")) : null;
    if (chat == null || chat.kind().isChannel()) {
      throw new Refusal(PEER_ID_INVALID);
    }
    return chat;
  }
}
