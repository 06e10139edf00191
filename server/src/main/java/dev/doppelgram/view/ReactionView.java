// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Reaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TL {@code messageReactions}. */
final class ReactionView {
  /** As many of the last ones as clients show. */
  private static final int RECENT = 3;

  private ReactionView() {}

  /** What accounts think of a message, as one of them sees it. */
  static TlObject of(Message message, Account viewer) {
    List<Reaction> all = message.traits().reactions();
    boolean listed = !message.peer().isBroadcast();
    Map<String, Integer> counts = new LinkedHashMap<>();
    all.forEach(reaction -> counts.merge(reaction.emoticon(), 1, Integer::sum));
    List<TlObject> results = new ArrayList<>();
    counts.forEach((emoticon, count) -> results.add(count(emoticon, count, all, viewer)));
    List<TlObject> recent = new ArrayList<>();
    for (int i = all.size() - 1; i >= Math.max(0, all.size() - RECENT); i--) {
      recent.add(recent(all.get(i), viewer));
    }
    return TlObject.named("messageReactions")
        .set("can_see_list", listed)
        .set("results", results)
        // its elements have that name from layer 138 on
        .set("recent_reactions", listed && !recent.isEmpty() ? recent : null)
        .build();
  }

  private static TlObject count(String emoticon, int count, List<Reaction> all, Account viewer) {
    boolean chosen =
        all.stream()
            .anyMatch(one -> one.accountId() == viewer.id() && one.emoticon().equals(emoticon));
    return TlObject.named("reactionCount")
        .set("chosen", chosen)
        .set("chosen_order", chosen ? 0 : null)
        .set("reaction", emoji(emoticon))
        .set("count", count)
        .build();
  }

  private static TlObject recent(Reaction reaction, Account viewer) {
    return TlObject.named("messagePeerReaction")
        .set("my", reaction.accountId() == viewer.id())
        .set("peer_id", TlObject.of("peerUser", "user_id", reaction.accountId()))
        .set("date", Epoch.seconds(reaction.date()))
        .set("reaction", emoji(reaction.emoticon()))
        .build();
  }

  private static TlObject emoji(String emoticon) {
    return TlObject.of("reactionEmoji", "emoticon", emoticon);
  }
}
