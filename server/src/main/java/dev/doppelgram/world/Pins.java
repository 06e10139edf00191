// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessageTraits;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;

/** Pinning messages; all instants are the world's time. */
public final class Pins {
  private final Chats chats;
  private final MessageAccess access;
  private final MessageBoxes boxes;
  private final MessageChanges changes;
  private final MessageLog log;
  private final PendingEvents pendingEvents;

  Pins(
      Chats chats,
      MessageAccess access,
      MessageBoxes boxes,
      MessageChanges changes,
      MessageLog log,
      PendingEvents pendingEvents) {
    this.chats = chats;
    this.access = access;
    this.boxes = boxes;
    this.changes = changes;
    this.log = log;
    this.pendingEvents = pendingEvents;
  }

  /**
   * What is to be pinned, or not any more.
   *
   * @param oneSided in a private chat for the caller alone
   */
  public record Pin(int messageId, boolean pinned, boolean oneSided, boolean silent) {}

  /**
   * Pins a message, with a message in the chat, or unpins it.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED,
   *     MESSAGE_ID_INVALID, CHAT_NOT_MODIFIED, BOT_ONESIDE_NOT_AVAIL
   */
  public List<WorldEvent> pin(Account caller, Peer peer, Pin pin, Instant now) {
    refuseUnlessAllowed(caller, peer);
    if (pin.oneSided() && caller.isBot()) {
      throw new RpcError(ErrorType.BOT_ONESIDE_NOT_AVAIL);
    }
    BoxEntry entry = access.find(caller, peer, pin.messageId());
    if (entry == null) {
      throw new RpcError(ErrorType.MESSAGE_ID_INVALID);
    }
    if (entry.message().traits().pinned() == pin.pinned()) {
      throw new RpcError(ErrorType.CHAT_NOT_MODIFIED);
    }
    int mark = pendingEvents.mark();
    boolean alone = pin.oneSided() && peer.isUser();
    changes.pin(List.of(entry.message()), pin.pinned(), alone ? caller.id() : null, now);
    log.pinned(caller, peer, pin.messageId());
    if (pin.pinned() && !alone) {
      announce(caller, peer, entry.message(), pin.silent(), now);
    }
    return pendingEvents.since(mark);
  }

  /**
   * Unpins all messages of a chat.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED
   */
  public ReadMarks.Affected unpinAll(Account caller, Peer peer, Instant now) {
    refuseUnlessAllowed(caller, peer);
    MessageBox box = access.box(caller, peer);
    int before = box.pts();
    Conversation conversation = box.conversations().get(peer);
    if (conversation != null) {
      List<BoxEntry> pinned =
          conversation.entries().stream()
              .filter(entry -> entry.message().traits().pinned())
              .toList();
      changes.pin(pinned.stream().map(BoxEntry::message).toList(), false, null, now);
      pinned.forEach(entry -> log.pinned(caller, peer, entry.place().messageId()));
    }
    return new ReadMarks.Affected(box.pts(), box.pts() - before);
  }

  private void refuseUnlessAllowed(Account caller, Peer peer) {
    if (!peer.isUser() && chats.get(peer.id()).isMigrated()) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    if (!access.mayPin(access.inside(caller, peer), peer)) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
    }
  }

  private void announce(Account caller, Peer peer, Message pinned, boolean silent, Instant now) {
    Message message =
        new Message(
            peer,
            caller.id(),
            now,
            new Message.Action.PinnedMessage(pinned),
            MessageTraits.written(silent, null, 0),
            null);
    Announcement.Told posted =
        peer.isUser()
            ? boxes.postPrivately(message)
            : boxes.postToChat(message, chats.members(peer.id()));
    pendingEvents.add(new WorldEvent.Posted(posted));
  }
}
