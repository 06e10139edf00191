// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;

/** TL {@code InputPeer}: how an account names another one, or a chat. */
final class InputPeerView {
  private InputPeerView() {}

  static TlObject of(Peer peer, World world, Account viewer) {
    if (peer.isUser()) {
      Account account = world.accounts().byId(peer.id());
      return peer.id() == viewer.id() || account == null
          ? TlObject.of("inputPeerSelf")
          : TlObject.of(
              "inputPeerUser", "user_id", peer.id(), "access_hash", hash(account, viewer));
    }
    Chat chat = world.chats().byId(peer.id());
    return chat == null || !chat.kind().isChannel()
        ? TlObject.of("inputPeerChat", "chat_id", peer.id())
        : TlObject.of(
            "inputPeerChannel",
            "channel_id",
            peer.id(),
            "access_hash",
            ChatView.of(chat, world.chats().members(chat.id()), viewer).number("access_hash"));
  }

  private static long hash(Account account, Account viewer) {
    return UserView.of(account, viewer).number("access_hash");
  }
}
