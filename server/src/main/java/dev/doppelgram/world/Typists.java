// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Signal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** Telling others that one is about to write. */
public final class Typists {
  private final Chats chats;
  private final Messages messages;
  private final PendingEvents pendingEvents;

  Typists(Chats chats, Messages messages, PendingEvents pendingEvents) {
    this.chats = chats;
    this.messages = messages;
    this.pendingEvents = pendingEvents;
  }

  /**
   * Shows those who would read it what the caller does, as messages.setTyping does.
   *
   * @param action TL {@code SendMessageAction}
   * @throws dev.doppelgram.error.RpcError as {@link Messages#send} has them for one who may not
   *     write
   */
  public void type(Account caller, Peer peer, TlObject action, Instant now) {
    messages.refuseUnlessAllowed(caller, peer, now);
    if (peer.isUser()) {
      Set<Long> other = peer.id() == caller.id() ? Set.of() : Set.of(peer.id());
      pendingEvents.add(new Signal.Typing(caller.id(), Peer.user(caller.id()), action, other));
    } else if (!peer.isBroadcast()) {
      Set<Long> others = new LinkedHashSet<>();
      chats.members(peer.id()).all().forEach(member -> others.add(member.accountId()));
      others.remove(caller.id());
      pendingEvents.add(new Signal.Typing(caller.id(), peer, action, others));
    }
  }
}
