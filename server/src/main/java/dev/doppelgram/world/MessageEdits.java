// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Formatting;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.StoredFile;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writing messages anew; all instants are the world's time. */
public final class MessageEdits {
  /** TL config {@code edit_time_limit}. */
  private static final Duration TIME_LIMIT = Duration.ofDays(2);

  private final MessageAccess access;
  private final MessageChanges changes;
  private final MessageLog log;
  private final PendingEvents pendingEvents;

  MessageEdits(
      MessageAccess access, MessageChanges changes, MessageLog log, PendingEvents pendingEvents) {
    this.access = access;
    this.changes = changes;
    this.log = log;
    this.pendingEvents = pendingEvents;
  }

  /**
   * What a message is to be.
   *
   * @param text null to leave it as it is
   * @param media null to leave it as it is
   */
  public record Edit(@Nullable String text, Formatting formatting, @Nullable StoredFile media) {}

  /**
   * Edits a message, as messages.editMessage does.
   *
   * @throws RpcError PEER_ID_INVALID, CHANNEL_PRIVATE, CHAT_WRITE_FORBIDDEN, MESSAGE_ID_INVALID,
   *     MESSAGE_AUTHOR_REQUIRED (403), MESSAGE_EDIT_TIME_EXPIRED, MESSAGE_EMPTY, MESSAGE_TOO_LONG,
   *     MESSAGE_NOT_MODIFIED
   */
  public List<WorldEvent> edit(Account caller, Peer peer, int id, Edit edit, Instant now) {
    Member self = access.inside(caller, peer);
    BoxEntry entry = access.written(caller, peer, id);
    Message before = entry.message();
    refuseUnlessAllowed(caller, self, before, now);
    Message.Text content = (Message.Text) before.content();
    Message.Text edited = edited(content, edit);
    if (edited.equals(content)) {
      throw new RpcError(ErrorType.MESSAGE_NOT_MODIFIED);
    }
    int mark = pendingEvents.mark();
    changes.edit(before, before.with(edited, before.traits().edited(now)), now);
    log.edited(caller, peer, entry);
    return pendingEvents.since(mark);
  }

  private static void refuseUnlessAllowed(
      Account caller, @Nullable Member self, Message message, Instant now) {
    Peer peer = message.peer();
    boolean editor = peer.isBroadcast() && self != null && self.may(AdminRight.EDIT_MESSAGES);
    if (message.traits().forward() != null || (message.fromId() != caller.id() && !editor)) {
      throw new RpcError(ErrorType.MESSAGE_AUTHOR_REQUIRED);
    }
    boolean pinner = peer.isChannel() && self != null && self.may(AdminRight.PIN_MESSAGES);
    boolean saved = peer.isUser() && peer.id() == caller.id();
    boolean late = now.isAfter(message.date().plus(TIME_LIMIT));
    if (late && !caller.isBot() && !saved && !editor && !pinner) {
      throw new RpcError(ErrorType.MESSAGE_EDIT_TIME_EXPIRED);
    }
  }

  private static Message.Text edited(Message.Text content, Edit edit) {
    StoredFile media = edit.media() == null ? content.media() : edit.media();
    String text = edit.text() == null ? content.text() : edit.text();
    if (media == null && text.isBlank()) {
      throw new RpcError(ErrorType.MESSAGE_EMPTY);
    }
    Messages.refuseIfTooLong(text);
    // a keyboard alone leaves the text and its entities as they are
    Formatting formatting =
        edit.text() == null
            ? new Formatting(content.formatting().entities(), edit.formatting().replyMarkup())
            : edit.formatting();
    return new Message.Text(text, content.repliedTo(), formatting, media);
  }
}
