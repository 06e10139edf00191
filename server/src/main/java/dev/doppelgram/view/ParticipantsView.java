// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.InviteLists.Page;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** TL {@code channels.ChannelParticipant} and the lists of them. */
public final class ParticipantsView {
  private final World world;

  public ParticipantsView(World world) {
    this.world = world;
  }

  public TlObject one(ParticipantStatus standing, Chat channel, Account viewer) {
    UserCollector people = new UserCollector(world.accounts(), viewer);
    name(standing, people);
    return TlObject.named("channels.channelParticipant")
        .set("participant", ParticipantView.ofChannel(standing, channel, viewer))
        .set("chats", List.of())
        .set("users", people.users())
        .build();
  }

  /**
   * A part of a list, or that nothing has changed in it.
   *
   * @param hash of the part that the client has; 0 for none
   * @param wide whether the client computes it with 64 bits, as from layer 133 on
   */
  public TlObject list(
      Page<ParticipantStatus> page, Chat channel, Account viewer, long hash, boolean wide) {
    if (hash != 0 && hash == hash(page.items(), wide)) {
      return TlObject.of("channels.channelParticipantsNotModified");
    }
    UserCollector people = new UserCollector(world.accounts(), viewer);
    List<TlObject> participants = new ArrayList<>();
    for (ParticipantStatus standing : page.items()) {
      name(standing, people);
      participants.add(ParticipantView.ofChannel(standing, channel, viewer));
    }
    return TlObject.named("channels.channelParticipants")
        .set("count", page.count())
        .set("participants", participants)
        .set("chats", List.of())
        .set("users", people.users())
        .build();
  }

  private static void name(ParticipantStatus standing, UserCollector people) {
    people.add(standing.accountId());
    Member member = standing.member();
    if (member != null) {
      people.add(member.inviterId());
      if (member.promotedBy() != null) {
        people.add(member.promotedBy());
      }
    }
    Restriction restriction = standing.restriction();
    if (restriction != null) {
      people.add(restriction.kickedBy());
    }
  }

  /** The hash of core.telegram.org/api/offsets, over the ids of the accounts. */
  private static long hash(List<ParticipantStatus> list, boolean wide) {
    LongUnaryOperator mix =
        wide
            ? hash -> {
              long mixed = hash ^ (hash >>> 21);
              mixed ^= mixed << 35;
              return mixed ^ (mixed >>> 4);
            }
            : hash -> hash * 20261 + 0x80000000L;
    long hash = 0;
    for (ParticipantStatus standing : list) {
      hash = mix.applyAsLong(hash) + standing.accountId();
      hash = wide ? hash : hash % 0x80000000L;
    }
    return hash;
  }
}
