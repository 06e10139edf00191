package dev.doppelgram.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The boxes of all accounts and channels, and with them every pts and qts. */
public final class Boxes {
  private final Map<Long, Box> ofAccounts = new HashMap<>();
  private final Map<Long, Box> ofChannels = new HashMap<>();
  private final Map<Long, List<WorldEvent.ForBots>> ofBots = new HashMap<>();

  Boxes() {}

  /** Where an account is: TL {@code updates.state}. */
  public UpdatesState state(Account account, Instant now) {
    Box box = ofAccounts.get(account.id());
    return new UpdatesState(
        pts(box), heard(account.id()).size(), now, box == null ? 0 : box.unread());
  }

  /** What came into an account's common box after this pts, oldest first. */
  public List<BoxEntry> since(Account account, int pts) {
    Box box = ofAccounts.get(account.id());
    return box == null ? List.of() : List.copyOf(box.since(pts));
  }

  /** What a bot heard after this qts, oldest first; nothing for a user. */
  public List<WorldEvent.ForBots> heardSince(Account bot, int qts) {
    List<WorldEvent.ForBots> heard = heard(bot.id());
    return List.copyOf(heard.subList(Math.min(Math.max(0, qts), heard.size()), heard.size()));
  }

  /** The pts of a channel or supergroup. */
  public int channelPts(Chat chat) {
    return pts(ofChannels.get(chat.id()));
  }

  /**
   * Puts a copy of a message into the box of each account concerned.
   *
   * @param participants the members of the group, after the event
   * @param leaverId whom the message concerns beside them; null for nobody
   */
  Announcement.InBoxes postToMembers(
      Message message, Collection<Member> participants, @Nullable Long leaverId) {
    Map<Long, Place> copies = new LinkedHashMap<>();
    participants.forEach(member -> put(message, member.accountId(), copies));
    if (leaverId != null) {
      put(message, leaverId, copies);
    }
    return new Announcement.InBoxes(
        message, List.copyOf(participants), Collections.unmodifiableMap(copies));
  }

  /** Puts a message into the box of a supergroup. */
  Announcement.InChannel postToChannel(Message message) {
    Box box = ofChannels.computeIfAbsent(message.chatId(), id -> new Box());
    Place place = box.next();
    box.put(new BoxEntry(place, message), false);
    return new Announcement.InChannel(message, place);
  }

  /** The qts that the next event will have for each of these bots. */
  Map<Long, Integer> nextQts(Collection<Long> bots) {
    Map<Long, Integer> next = new LinkedHashMap<>();
    bots.forEach(id -> next.put(id, heard(id).size() + 1));
    return Collections.unmodifiableMap(next);
  }

  /** Lets the bots of an event hear it; its qts are the next ones. */
  void tell(WorldEvent.ForBots event) {
    event
        .qts()
        .keySet()
        .forEach(id -> ofBots.computeIfAbsent(id, bot -> new ArrayList<>()).add(event));
  }

  private void put(Message message, long accountId, Map<Long, Place> copies) {
    Box box = ofAccounts.computeIfAbsent(accountId, id -> new Box());
    Place place = box.next();
    box.put(new BoxEntry(place, message), accountId == message.fromId());
    copies.put(accountId, place);
  }

  private List<WorldEvent.ForBots> heard(long accountId) {
    return ofBots.getOrDefault(accountId, List.of());
  }

  private static int pts(@Nullable Box box) {
    return box == null ? Box.FIRST_PTS : box.pts();
  }
}
