// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.peer;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads TL {@code ChatAdminRights} and {@code ChatBannedRights}. */
public final class InputRights {
  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofDays(366);

  private InputRights() {}

  public static Set<AdminRight> admin(TlObject rights) {
    Set<AdminRight> set = EnumSet.noneOf(AdminRight.class);
    for (AdminRight right : AdminRight.values()) {
      if (rights.flag(right.toString())) {
        set.add(right);
      }
    }
    return set;
  }

  public static Set<BannedRight> banned(TlObject rights) {
    Set<BannedRight> set = EnumSet.noneOf(BannedRight.class);
    for (BannedRight right : BannedRight.values()) {
      if (rights.flag(right.toString())) {
        set.add(right);
      }
    }
    return set;
  }

  /** When a restriction ends; null for never, which all dates too near or too far mean. */
  public static @Nullable Instant untilDate(TlObject rights, Instant now) {
    Instant until = Instant.ofEpochSecond(rights.number("until_date"));
    boolean ends = !until.isBefore(now.plus(SHORTEST)) && !until.isAfter(now.plus(LONGEST));
    return ends ? until : null;
  }
}
