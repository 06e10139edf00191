package dev.doppelgram.world;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The boxes of all accounts and channels, and with them every pts. */
public final class Boxes {
  private final Map<Long, Box> ofAccounts = new HashMap<>();
  private final Map<Long, Box> ofChannels = new HashMap<>();

  Boxes() {}

  /** Where an account is: TL {@code updates.state}. */
  public UpdatesState state(Account account, Instant now) {
    Box box = ofAccounts.get(account.id());
    return new UpdatesState(pts(box), 0, now, box == null ? 0 : box.unread());
  }

  /** What came into an account's common box after this pts, oldest first. */
  public List<BoxEntry> since(Account account, int pts) {
    Box box = ofAccounts.get(account.id());
    return box == null ? List.of() : List.copyOf(box.since(pts));
  }

  /** The pts of a channel or supergroup. */
  public int channelPts(Chat chat) {
    return pts(ofChannels.get(chat.id()));
  }

  /** Puts a copy of a message into the box of each member. */
  WorldEvent.JoinedGroup postToMembers(
      Chat group, Member joiner, Message message, Collection<Member> participants) {
    Map<Long, Place> copies = new LinkedHashMap<>();
    for (Member member : participants) {
      copies.put(member.accountId(), ofAccount(member.accountId()).next());
    }
    WorldEvent.JoinedGroup event =
        new WorldEvent.JoinedGroup(
            group, joiner, message, List.copyOf(participants), Collections.unmodifiableMap(copies));
    event
        .copies()
        .forEach(
            (id, place) -> ofAccount(id).put(new BoxEntry(place, event), id == joiner.accountId()));
    return event;
  }

  /** Puts a message into the box of a supergroup. */
  WorldEvent.JoinedSupergroup postToChannel(Chat supergroup, Member joiner, Message message) {
    Box box = ofChannels.computeIfAbsent(supergroup.id(), id -> new Box());
    WorldEvent.JoinedSupergroup event =
        new WorldEvent.JoinedSupergroup(supergroup, joiner, message, box.next());
    box.put(new BoxEntry(event.place(), event), false);
    return event;
  }

  private Box ofAccount(long accountId) {
    return ofAccounts.computeIfAbsent(accountId, id -> new Box());
  }

  private static int pts(@Nullable Box box) {
    return box == null ? Box.FIRST_PTS : box.pts();
  }
}
