// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Formatting;
import dev.doppelgram.world.model.Forward;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessageTraits;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sending messages on; all instants are the world's time. */
public final class Forwards {
  /** As many as clients forward at once. */
  private static final int MOST = 100;

  private final Chats chats;
  private final MessageAccess access;
  private final Messages messages;
  private final Histories histories;

  Forwards(Chats chats, MessageAccess access, Messages messages, Histories histories) {
    this.chats = chats;
    this.access = access;
    this.messages = messages;
    this.histories = histories;
  }

  /**
   * What is sent on.
   *
   * @param dropAuthor without saying whose they are
   * @param dropCaptions without the texts of media
   */
  public record Selection(
      Peer from,
      List<Integer> ids,
      List<Long> randomIds,
      boolean dropAuthor,
      boolean dropCaptions,
      boolean silent) {
    public Selection {
      ids = List.copyOf(ids);
      randomIds = List.copyOf(randomIds);
    }
  }

  /**
   * Forwards messages, as messages.forwardMessages does.
   *
   * @throws RpcError MESSAGE_IDS_EMPTY, RANDOM_ID_INVALID, LIMIT_INVALID, MESSAGE_ID_INVALID,
   *     CHAT_FORWARDS_RESTRICTED (406), SLOWMODE_MULTI_MSGS_DISABLED, and as {@link Messages#send}
   *     and {@link Histories#refuseUnlessOpen}
   */
  public List<Messages.Sent> forward(Account caller, Peer to, Selection selection, Instant now) {
    if (selection.ids().isEmpty()) {
      throw new RpcError(ErrorType.MESSAGE_IDS_EMPTY);
    }
    if (selection.ids().size() > MOST) {
      throw new RpcError(ErrorType.LIMIT_INVALID);
    }
    Set<Long> randomIds = new HashSet<>(selection.randomIds());
    if (randomIds.size() != selection.ids().size()
        || selection.randomIds().size() != selection.ids().size()) {
      throw new RpcError(ErrorType.RANDOM_ID_INVALID);
    }
    histories.refuseUnlessOpen(caller, selection.from(), now);
    refuseIfKept(selection.from());
    List<BoxEntry> originals = new ArrayList<>();
    for (int id : selection.ids()) {
      originals.add(access.written(caller, selection.from(), id));
    }
    messages.refuseUnlessAllowed(caller, to, now);
    if (originals.size() > 1 && messages.isSlow(caller, to)) {
      throw new RpcError(ErrorType.SLOWMODE_MULTI_MSGS_DISABLED);
    }
    List<Messages.Sent> sent = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      Messages.Draft draft = draft(originals.get(i), selection, selection.randomIds().get(i));
      sent.add(messages.send(caller, to, draft, now));
    }
    return sent;
  }

  private void refuseIfKept(Peer from) {
    Chat chat = from.isUser() ? null : chats.byId(from.id());
    if (chat != null && chat.has(Trait.NOFORWARDS)) {
      throw new RpcError(ErrorType.CHAT_FORWARDS_RESTRICTED.withCode(406));
    }
  }

  private static Messages.Draft draft(BoxEntry original, Selection selection, long randomId) {
    Message message = original.message();
    Message.Text content = (Message.Text) message.content();
    boolean bare = selection.dropCaptions() && content.media() != null;
    return new Messages.Draft(
        bare ? "" : content.text(),
        0,
        randomId,
        new Formatting(bare ? List.of() : content.formatting().entities(), null),
        content.media(),
        MessageTraits.written(
            selection.silent(), selection.dropAuthor() ? null : origin(original), 0));
  }

  private static Forward origin(BoxEntry original) {
    Message message = original.message();
    Forward before = message.traits().forward();
    if (before != null) {
      return before;
    }
    boolean post = message.peer().isBroadcast();
    return new Forward(
        post ? message.peer() : Peer.user(message.fromId()),
        message.date(),
        post ? original.place().messageId() : 0);
  }
}
