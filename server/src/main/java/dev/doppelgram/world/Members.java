// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Restriction;
import java.time.InstantSource;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Who is in one chat, in the order in which they came, and who may not come back. */
public final class Members {
  private final Map<Long, Place> present = new LinkedHashMap<>();
  private final NavigableMap<Long, Member> admins = new TreeMap<>(); // by their arrival, as below
  private final NavigableMap<Long, Member> bots = new TreeMap<>();
  private final Map<String, NavigableMap<Long, Member>> byLink = new HashMap<>();
  private final Map<Long, Restriction> restrictions = new LinkedHashMap<>();
  private final Set<Long> departed = new HashSet<>();
  private int countAtLeast;
  private final InstantSource clock;
  private final LongPredicate isBot;
  private long arrivals;

  /**
   * @param clock the turn's: restrictions run out by themselves
   * @param isBot of the id of an account
   */
  Members(int countAtLeast, InstantSource clock, LongPredicate isBot) {
    this.countAtLeast = countAtLeast;
    this.clock = clock;
    this.isBot = isBot;
  }

  /**
   * A member in the order of all.
   *
   * @param arrival counts those who came, from 1
   */
  private record Place(long arrival, Member member) {}

  /** The account's place in the chat; null if it is not a member. */
  public @Nullable Member get(long accountId) {
    Place place = present.get(accountId);
    return place == null ? null : place.member();
  }

  public boolean isBanned(long accountId) {
    Restriction restriction = restriction(accountId);
    return restriction != null && restriction.isBan();
  }

  /** What an admin has taken from the account, who need not be a member; null for nothing. */
  public @Nullable Restriction restriction(long accountId) {
    Restriction restriction = restrictions.get(accountId);
    return restriction == null || restriction.isOver(clock.instant()) ? null : restriction;
  }

  public ParticipantStatus standing(long accountId) {
    return new ParticipantStatus(accountId, get(accountId), restriction(accountId));
  }

  /** What admins have taken from members and others, oldest first. */
  public List<Restriction> restrictions() {
    return restrictions.values().stream().filter(one -> !one.isOver(clock.instant())).toList();
  }

  /** All of them; a view that follows what happens. */
  public Collection<Member> all() {
    return new AbstractCollection<>() {
      @Override
      public Iterator<Member> iterator() {
        Iterator<Place> places = present.values().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return places.hasNext();
          }

          @Override
          public Member next() {
            return places.next().member();
          }
        };
      }

      @Override
      public int size() {
        return present.size();
      }
    };
  }

  /** The admins among them, the creator too; a view. */
  public Collection<Member> admins() {
    return Collections.unmodifiableCollection(admins.values());
  }

  /** The bots among them; a view. */
  public Collection<Member> bots() {
    return Collections.unmodifiableCollection(bots.values());
  }

  /** Those who came by a link; a view. */
  public Collection<Member> cameBy(String hash) {
    NavigableMap<Long, Member> some = byLink.get(hash);
    return some == null ? List.of() : Collections.unmodifiableCollection(some.values());
  }

  /** Those of these accounts who are members. */
  List<Member> among(Collection<Long> accountIds) {
    return accountIds.stream()
        .map(present::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Place::arrival))
        .map(Place::member)
        .toList();
  }

  /** How many there are said to be: TL {@code participants_count}. */
  int count() {
    return Math.max(countAtLeast, present.size());
  }

  /** Says that there are as many at least; 0 for those that are there. */
  void countAtLeast(int count) {
    countAtLeast = count;
  }

  /** The number below which {@link #count} does not go; 0 for none. */
  public int countAtLeast() {
    return countAtLeast;
  }

  /** Ids of some members, contacts of the viewer first. */
  List<Long> shownTo(Account viewer, int limit) {
    List<Long> shown = new ArrayList<>();
    addPresent(viewer.contacts(), shown, limit);
    addPresent(present.keySet(), shown, limit);
    return shown;
  }

  private void addPresent(Set<Long> candidates, List<Long> shown, int limit) {
    for (Long candidate : candidates) {
      if (shown.size() >= limit) {
        return;
      }
      if (present.containsKey(candidate) && !shown.contains(candidate)) {
        shown.add(candidate);
      }
    }
  }

  void add(Member member) {
    Place before = present.get(member.accountId());
    put(new Place(before == null ? ++arrivals : before.arrival(), member));
    departed.remove(member.accountId());
  }

  void remove(Member member) {
    Place place = present.remove(member.accountId());
    if (place != null) {
      forget(place);
    }
    departed.add(member.accountId());
  }

  /** Whether an account was a member once and is not now. */
  public boolean hasLeft(long accountId) {
    return departed.contains(accountId);
  }

  /** Forgets who was here and what was taken from whom. */
  void forget() {
    present.clear();
    restrictions.clear();
    departed.clear();
  }

  /** Notes that an account was a member once. */
  void depart(long accountId) {
    departed.add(accountId);
  }

  /** Puts a member in the place of what it was before. */
  void replace(Member member) {
    Place before = present.get(member.accountId());
    if (before != null) {
      put(new Place(before.arrival(), member));
    }
  }

  private void put(Place place) {
    Member member = place.member();
    Place before = present.put(member.accountId(), place);
    if (before != null) {
      forget(before);
    }
    if (member.isAdmin()) {
      admins.put(place.arrival(), member);
    }
    if (isBot.test(member.accountId())) {
      bots.put(place.arrival(), member);
    }
    if (member.link() != null) {
      byLink.computeIfAbsent(member.link(), link -> new TreeMap<>()).put(place.arrival(), member);
    }
  }

  private void forget(Place place) {
    admins.remove(place.arrival());
    bots.remove(place.arrival());
    String link = place.member().link();
    if (link != null) {
      byLink.computeIfPresent(
          link,
          (hash, some) -> {
            some.remove(place.arrival());
            return some.isEmpty() ? null : some;
          });
    }
  }

  /** Gives back to an account what was taken from it. */
  void lift(long accountId) {
    restrictions.remove(accountId);
  }

  /** Lets a banned account in again; other restrictions stay. */
  void unban(long accountId) {
    if (isBanned(accountId)) {
      lift(accountId);
    }
  }

  void restrict(Restriction restriction) {
    restrictions.remove(restriction.accountId());
    restrictions.put(restriction.accountId(), restriction);
    if (restriction.isBan()) {
      departed.remove(restriction.accountId());
    }
  }
}
