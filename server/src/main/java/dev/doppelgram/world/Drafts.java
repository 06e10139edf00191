// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Draft;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Signal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What accounts have begun to write. */
public final class Drafts {
  private final PendingEvents pendingEvents;
  private final Map<Long, Map<Peer, Draft>> byAccount = new HashMap<>();

  Drafts(PendingEvents pendingEvents) {
    this.pendingEvents = pendingEvents;
  }

  /** Those of an account, the oldest first. */
  public Map<Peer, Draft> of(Account account) {
    return Collections.unmodifiableMap(byAccount.getOrDefault(account.id(), Map.of()));
  }

  /**
   * Keeps a draft.
   *
   * @param draft null for none any more
   * @throws dev.doppelgram.error.RpcError MESSAGE_TOO_LONG
   */
  public void save(Account account, Peer peer, @Nullable Draft draft) {
    Map<Peer, Draft> all = byAccount.computeIfAbsent(account.id(), id -> new LinkedHashMap<>());
    if (draft == null) {
      if (all.remove(peer) == null) {
        return;
      }
    } else {
      Messages.refuseIfTooLong(draft.text());
      all.put(peer, draft);
    }
    pendingEvents.add(new Signal.DraftChanged(account.id(), peer, draft));
  }
}
