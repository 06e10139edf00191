// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import org.jspecify.annotations.Nullable;

/** Finds the messages that callers name, and says who may do what to them. */
final class MessageAccess {
  private final Chats chats;
  private final MessageBoxes boxes;
  private final Rights rights;

  MessageAccess(Chats chats, MessageBoxes boxes, Rights rights) {
    this.chats = chats;
    this.boxes = boxes;
    this.rights = rights;
  }

  /** The box that the messages of a peer lie in. */
  MessageBox box(Account caller, Peer peer) {
    return peer.isChannel() ? boxes.ofChannel(peer.id()) : boxes.of(caller.id());
  }

  /** A message of a chat by its number; null for none. */
  @Nullable BoxEntry find(Account caller, Peer peer, int id) {
    BoxEntry entry = box(caller, peer).byId(id);
    return entry == null || !entry.message().peerFor(caller.id()).equals(peer) ? null : entry;
  }

  /**
   * A message of a chat that somebody wrote.
   *
   * @throws RpcError MESSAGE_ID_INVALID
   */
  BoxEntry written(Account caller, Peer peer, int id) {
    BoxEntry entry = find(caller, peer, id);
    if (entry == null || !(entry.message().content() instanceof Message.Text)) {
      throw new RpcError(ErrorType.MESSAGE_ID_INVALID);
    }
    return entry;
  }

  /**
   * The caller's place in a chat; null in a private one.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN
   */
  @Nullable Member inside(Account caller, Peer peer) {
    return peer.isUser()
        ? null
        : rights.inside(chats.get(peer.id()), caller, ErrorType.CHANNEL_PRIVATE);
  }

  /** Whether a member of a chat has a right as an admin, or anybody in a private one. */
  static boolean may(@Nullable Member member, AdminRight right) {
    return member == null || member.may(right);
  }

  /** Whether one may pin in a chat. */
  boolean mayPin(@Nullable Member member, Peer peer) {
    if (member == null) {
      return true;
    }
    return peer.isBroadcast()
        ? member.may(AdminRight.EDIT_MESSAGES)
        : rights.may(
            member, chats.get(peer.id()), AdminRight.PIN_MESSAGES, BannedRight.PIN_MESSAGES);
  }
}
