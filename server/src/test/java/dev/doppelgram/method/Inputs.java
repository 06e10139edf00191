// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;

/**
 * How a client names the chats and accounts of a {@link BookClub}; {@link ShownHashes} makes the
 * access hashes those of the caller.
 */
final class Inputs {
  private final World world;

  Inputs(World world) {
    this.world = world;
  }

  /** TL {@code InputPeer}. */
  TlObject peer(long chatId) {
    Chat chat = BookClub.chat(world, chatId);
    return chat.kind().isChannel()
        ? TlObject.of(
            "inputPeerChannel", "channel_id", chatId, "access_hash", chat.accessHash().secret())
        : TlObject.of("inputPeerChat", "chat_id", chatId);
  }

  /** TL {@code InputChannel}. */
  TlObject channel(long chatId) {
    long accessHash = BookClub.chat(world, chatId).accessHash().secret();
    return TlObject.of("inputChannel", "channel_id", chatId, "access_hash", accessHash);
  }

  /** TL {@code InputUser}. */
  TlObject user(String name) {
    Account account = BookClub.account(world, name);
    return TlObject.of(
        "inputUser", "user_id", account.id(), "access_hash", account.accessHash().secret());
  }

  /** The same, where any peer may be named. */
  TlObject userPeer(String name) {
    Account account = BookClub.account(world, name);
    return TlObject.of(
        "inputPeerUser", "user_id", account.id(), "access_hash", account.accessHash().secret());
  }
}
