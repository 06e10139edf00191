package dev.doppelgram.world;

import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What accounts may read; all instants are the world's time. */
public final class Histories {
  /** The longest page that a client gets. */
  private static final int LONGEST = 100;

  private final Chats chats;
  private final Boxes boxes;
  private final Peeks peeks;

  Histories(Chats chats, Boxes boxes, Peeks peeks) {
    this.chats = chats;
    this.boxes = boxes;
    this.peeks = peeks;
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
   * @throws Refusal CHANNEL_PRIVATE (406) for a channel that the caller may not look into,
   *     PEER_ID_INVALID for a basic group that it never was in
   */
  public Page page(Account caller, Peer peer, Span span, Instant now) {
    List<BoxEntry> oldestFirst = entries(caller, peer, now);
    List<BoxEntry> all = new ArrayList<>(oldestFirst);
    Collections.reverse(all);
    int first = Math.max(0, begin(all, span) + span.addOffset());
    int end = Math.max(0, begin(all, span) + span.addOffset() + Math.min(span.limit(), LONGEST));
    List<BoxEntry> some =
        all.subList(Math.min(first, all.size()), Math.min(Math.max(first, end), all.size()));
    return new Page(
        peer,
        some.stream().filter(entry -> isWithin(entry.place().messageId(), span)).toList(),
        all.size(),
        peer.isChannel() ? boxes.ofChannel(peer.id()).pts() : 0);
  }

  /** A message that was asked for by its number; null for none. */
  public record Sought(int messageId, @Nullable BoxEntry entry) {}

  /**
   * Messages of a channel or supergroup.
   *
   * @throws Refusal CHANNEL_PRIVATE (406)
   */
  public List<Sought> inChannel(Account caller, Chat channel, List<Integer> ids, Instant now) {
    refuseUnlessOpen(caller, channel, now);
    Box box = boxes.ofChannel(channel.id());
    return ids.stream().map(id -> new Sought(id, box.byId(id))).toList();
  }

  /** Messages of the account's private chats and basic groups. */
  public List<Sought> inBox(Account caller, List<Integer> ids) {
    Box box = boxes.of(caller.id());
    return ids.stream().map(id -> new Sought(id, box.byId(id))).toList();
  }

  /**
   * Lets members look into a channel, into a public one everybody, and into others who peeks.
   *
   * @throws Refusal CHANNEL_PRIVATE (406)
   */
  public void refuseUnlessOpen(Account caller, Chat channel, Instant now) {
    Members members = chats.members(channel.id());
    boolean welcome = channel.isPublic() || peeks.isOpen(caller, channel, now);
    boolean open = members.get(caller.id()) != null || (welcome && !members.isBanned(caller.id()));
    if (!open || channel.isGone()) {
      throw new Refusal(Reason.CHANNEL_PRIVATE.withCode(406));
    }
  }

  /**
   * The same for any peer; what is no channel lies in the caller's own box.
   *
   * @throws Refusal CHANNEL_PRIVATE (406)
   */
  public void refuseUnlessOpen(Account caller, Peer peer, Instant now) {
    if (peer.isChannel()) {
      refuseUnlessOpen(caller, chats.get(peer.id()), now);
    }
  }

  private List<BoxEntry> entries(Account caller, Peer peer, Instant now) {
    refuseUnlessOpen(caller, peer, now);
    Box box = peer.isChannel() ? boxes.ofChannel(peer.id()) : boxes.of(caller.id());
    Conversation conversation = box.conversations().get(peer);
    if (conversation != null) {
      return conversation.entries();
    }
    if (peer.chatKind() == ChatKind.GROUP && chats.members(peer.id()).get(caller.id()) == null) {
      throw new Refusal(Reason.PEER_ID_INVALID);
    }
    return List.of();
  }

  private static int begin(List<BoxEntry> newestFirst, Span span) {
    int begin = 0;
    while (begin < newestFirst.size() && isAhead(newestFirst.get(begin), span)) {
      begin++;
    }
    return begin;
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
