// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Restriction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is in one chat, in the order in which they came, and who may not come back. */
public final class Members {
  private final Map<Long, Member> present = new LinkedHashMap<>();
  private final Map<Long, Restriction> restrictions = new LinkedHashMap<>();
  private final Set<Long> departed = new HashSet<>();
  private int countAtLeast;
  private final InstantSource clock;

  /**
   * @param clock the turn's: restrictions run out by themselves
   */
  Members(int countAtLeast, InstantSource clock) {
    this.countAtLeast = countAtLeast;
    this.clock = clock;
  }

  /** The account's place in the chat; null if it is not a member. */
  public @Nullable Member get(long accountId) {
    return present.get(accountId);
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
    return Collections.unmodifiableCollection(present.values());
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
    present.put(member.accountId(), member);
    departed.remove(member.accountId());
  }

  void remove(Member member) {
    present.remove(member.accountId());
    departed.add(member.accountId());
  }

  /** Tells whether an account was a member once and is not now. */
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
    present.replace(member.accountId(), member);
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
