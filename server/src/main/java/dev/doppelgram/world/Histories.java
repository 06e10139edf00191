// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What accounts may read; all instants are the world's time. */
public final class Histories {
  /** The longest page that a client gets. */
  private static final int LONGEST = 100;

  private final Chats chats;
  private final MessageBoxes boxes;
  private final Rights rights;

  Histories(Chats chats, MessageBoxes boxes, Rights rights) {
    this.chats = chats;
    this.boxes = boxes;
    this.rights = rights;
  }

  /**
   * Which messages are wanted, newest first, as TL messages.getHistory has it; 0 is no bound.
   *
   * @param offsetId begins with the first one below it
   * @param offsetDate begins with the first one before it, if there is no {@code offsetId}
   * @param addOffset passes over so many more; takes newer ones in if it is negative
   * @param maxId takes those below it only
   * @param minId takes those above it only
   */
  public record Span(
      int offsetId, long offsetDate, int addOffset, int limit, int maxId, int minId) {}

  /**
   * A part of a history.
   *
   * @param entries newest first
   * @param count of the whole history
   * @param pts of the channel; 0 where the messages lie in the box of the account
   */
  public record Page(Peer peer, List<BoxEntry> entries, int count, int pts) {
    public Page {
      entries = List.copyOf(entries);
    }

    public boolean isAll() {
      return entries.size() == count;
    }
  }

  /**
   * Messages of a chat.
   *
   * @throws RpcError CHANNEL_PRIVATE (406) for a channel that the caller may not look into,
   *     PEER_ID_INVALID for a basic group that it never was in
   */
  public Page page(Account caller, Peer peer, Span span, Instant now) {
    return page(peer, entries(caller, peer, now), span);
  }

  /**
   * Those messages of a chat that are meant; with a limit of 0 only how many there are.
   *
   * @throws RpcError as {@link #page}
   */
  public Page search(Account caller, Peer peer, Predicate<BoxEntry> meant, Span span, Instant now) {
    List<BoxEntry> found = entries(caller, peer, now).stream().filter(meant).toList();
    Page page = page(peer, found, span);
    return span.limit() == 0 ? new Page(peer, List.of(), page.count(), page.pts()) : page;
  }

  private Page page(Peer peer, List<BoxEntry> oldestFirst, Span span) {
    int count = oldestFirst.size();
    long first = begin(oldestFirst, span) + (long) span.addOffset();
    long end = Math.min(count, first + PageSize.of(span.limit(), LONGEST));
    List<BoxEntry> newestFirst = new ArrayList<>();
    for (int i = (int) Math.max(0, Math.min(first, count)); i < end; i++) {
      BoxEntry entry = oldestFirst.get(count - 1 - i);
      if (isWithin(entry.place().messageId(), span)) {
        newestFirst.add(entry);
      }
    }
    return new Page(
        peer, newestFirst, count, peer.isChannel() ? boxes.ofChannel(peer.id()).pts() : 0);
  }

  /** A message that was asked for by its number; null for none. */
  public record Sought(int messageId, @Nullable BoxEntry entry) {}

  /**
   * Messages of a channel or supergroup.
   *
   * @throws RpcError CHANNEL_PRIVATE (406)
   */
  public List<Sought> inChannel(Account caller, Chat channel, List<Integer> ids, Instant now) {
    rights.refuseUnlessOpen(channel, caller, now);
    MessageBox box = boxes.ofChannel(channel.id());
    int hidden = hiddenUpTo(caller, channel);
    return ids.stream().map(id -> new Sought(id, id > hidden ? box.byId(id) : null)).toList();
  }

  /**
   * The last message that was there before an account came to a chat whose earlier ones are hidden:
   * TL {@code available_min_id}; 0 if it sees all.
   */
  public int hiddenUpTo(Account caller, Chat channel) {
    if (!channel.has(Trait.HIDDEN_PREHISTORY)) {
      return 0;
    }
    if (chats.members(channel.id()).get(caller.id()) == null) {
      return Integer.MAX_VALUE;
    }
    Conversation conversation = boxes.ofChannel(channel.id()).conversations().get(Peer.of(channel));
    List<BoxEntry> entries = conversation == null ? List.of() : conversation.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (isComing(entries.get(i).message(), caller.id())) {
        return entries.get(i).place().messageId() - 1;
      }
    }
    return 0;
  }

  private static boolean isComing(Message message, long accountId) {
    Message.Content content = message.content();
    boolean own =
        content instanceof Message.Action.JoinedByLink
            || content instanceof Message.Action.JoinedByRequest;
    return (own && message.fromId() == accountId)
        || (content instanceof Message.Action.AddedUsers added
            && added.accountIds().contains(accountId));
  }

  /** Messages of the account's private chats and basic groups. */
  public List<Sought> inBox(Account caller, List<Integer> ids) {
    MessageBox box = boxes.of(caller.id());
    return ids.stream().map(id -> new Sought(id, box.byId(id))).toList();
  }

  /** Whether an account may look into a channel: as a member, a guest or by a peek. */
  public boolean isOpen(Account caller, Chat channel, Instant now) {
    return rights.isOpen(channel, caller, now);
  }

  /**
   * Refuses a caller who may not look into a channel; what is none lies in the caller's own box.
   *
   * @throws RpcError CHANNEL_PRIVATE (406)
   */
  public void refuseUnlessOpen(Account caller, Peer peer, Instant now) {
    if (peer.isChannel()) {
      rights.refuseUnlessOpen(chats.get(peer.id()), caller, now);
    }
  }

  private List<BoxEntry> entries(Account caller, Peer peer, Instant now) {
    refuseUnlessOpen(caller, peer, now);
    MessageBox box = peer.isChannel() ? boxes.ofChannel(peer.id()) : boxes.of(caller.id());
    Conversation conversation = box.conversations().get(peer);
    if (conversation != null) {
      int hidden = peer.isChannel() ? hiddenUpTo(caller, chats.get(peer.id())) : 0;
      return hidden == 0
          ? conversation.entries()
          : conversation.entries().stream()
              .filter(entry -> entry.place().messageId() > hidden)
              .toList();
    }
    if (peer.chatKind() == ChatKind.GROUP && chats.members(peer.id()).get(caller.id()) == null) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    return List.of();
  }

  /** How many of the newest messages lie ahead of the offset. */
  private static int begin(List<BoxEntry> oldestFirst, Span span) {
    int rest = oldestFirst.size();
    while (rest > 0 && isAhead(oldestFirst.get(rest - 1), span)) {
      rest--;
    }
    return oldestFirst.size() - rest;
  }

  private static boolean isAhead(BoxEntry entry, Span span) {
    if (span.offsetId() > 0) {
      return entry.place().messageId() >= span.offsetId();
    }
    return span.offsetDate() > 0 && entry.message().date().getEpochSecond() >= span.offsetDate();
  }

  private static boolean isWithin(int messageId, Span span) {
    return messageId > span.minId() && (span.maxId() == 0 || messageId < span.maxId());
  }
}
