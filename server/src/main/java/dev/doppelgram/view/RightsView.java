// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** TL {@code ChatAdminRights} and {@code ChatBannedRights}. */
final class RightsView {
  /** An {@code until_date} that never comes. */
  private static final int FOREVER = Integer.MAX_VALUE;

  private RightsView() {}

  static TlObject admin(Set<AdminRight> rights) {
    TlObject.Builder flags = TlObject.named("chatAdminRights", rights.size());
    rights.forEach(right -> flags.set(right.toString(), true));
    return flags.build();
  }

  static TlObject banned(Set<BannedRight> rights, @Nullable Instant untilDate) {
    TlObject.Builder flags = TlObject.named("chatBannedRights", rights.size() + 1);
    rights.forEach(right -> flags.set(right.toString(), true));
    return flags.set("until_date", until(untilDate)).build();
  }

  static int until(@Nullable Instant date) {
    return date == null ? FOREVER : Epoch.seconds(date);
  }
}
