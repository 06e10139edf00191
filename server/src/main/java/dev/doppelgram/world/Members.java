package dev.doppelgram.world;

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
  private final Set<Long> banned = new HashSet<>();
  private final Set<Long> departed = new HashSet<>();
  private final int countAtLeast;

  Members(int countAtLeast) {
    this.countAtLeast = countAtLeast;
  }

  /** The account's place in the chat; null if it is not a member. */
  public @Nullable Member get(long accountId) {
    return present.get(accountId);
  }

  public boolean isBanned(long accountId) {
    return banned.contains(accountId);
  }

  /** All of them; a view that follows what happens. */
  public Collection<Member> all() {
    return Collections.unmodifiableCollection(present.values());
  }

  /** How many there are said to be: TL {@code participants_count}. */
  int count() {
    return Math.max(countAtLeast, present.size());
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
  boolean hasLeft(long accountId) {
    return departed.contains(accountId);
  }

  void unban(long accountId) {
    banned.remove(accountId);
  }

  void ban(long accountId) {
    banned.add(accountId);
  }
}
