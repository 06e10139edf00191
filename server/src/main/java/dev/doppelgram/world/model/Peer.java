// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import org.jspecify.annotations.Nullable;

/**
 * Where messages are posted: a private chat, named by the account at its other end, or a chat.
 *
 * @param chatKind null for a private chat
 */
public record Peer(@Nullable ChatKind chatKind, long id) {

  public static Peer of(Chat chat) {
    return new Peer(chat.kind(), chat.id());
  }

  public static Peer user(long accountId) {
    return new Peer(null, accountId);
  }

  public boolean isUser() {
    return chatKind == null;
  }

  /** Whether its messages lie in a box of their own: TL {@code peerChannel}. */
  public boolean isChannel() {
    return chatKind != null && chatKind.isChannel();
  }

  /** Whether messages come from the chat itself and not from their senders. */
  public boolean isBroadcast() {
    return chatKind == ChatKind.CHANNEL;
  }
}
