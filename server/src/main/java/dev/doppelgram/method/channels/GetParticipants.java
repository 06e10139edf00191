// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ParticipantsView;
import dev.doppelgram.world.InviteLists.Page;
import dev.doppelgram.world.Participants.Filter;
import dev.doppelgram.world.Participants.Search;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ParticipantStatus;
import java.util.Locale;

/** Members of a channel or supergroup, in pages. */
public final class GetParticipants extends Method<GetParticipants.Request> {
  /** What the names of all filters begin with. */
  private static final String PREFIX = "channelParticipants";

  /** The definition whose hash has 32 bits, up to layer 132. */
  private static final int NARROW_HASH = 0x123e05e9;

  record Request(TlObject channel, TlObject filter, int offset, int limit, long hash) {}

  private final World world;
  private final Peers peers;
  private final ParticipantsView view;

  public GetParticipants(World world) {
    super("channels.getParticipants", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new ParticipantsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Chat channel = peers.openChannel(request.channel(), caller.account());
    TlObject filter = request.filter();
    Search search =
        new Search(
            Filter.valueOf(filter.name().substring(PREFIX.length()).toUpperCase(Locale.ROOT)),
            filter.has("q") ? filter.string("q") : "",
            request.offset(),
            request.limit());
    Account self = caller.account();
    Page<ParticipantStatus> page =
        world.chatManagement().participants().list(self, channel, search, caller.now());
    boolean wide = caller.definition().id() != NARROW_HASH;
    return view.list(page, channel, self, request.hash(), wide);
  }
}
