// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ChatView;
import dev.doppelgram.world.Members;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import java.util.List;

/** Channels and supergroups, by whatever the client names them with. */
public final class GetChannels extends Method<GetChannels.Request> {
  record Request(List<TlObject> id) {}

  private final World world;
  private final Peers peers;

  public GetChannels(World world) {
    super("channels.getChannels", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    List<Chat> channels = request.id().stream().map(input -> channel(input, caller)).toList();
    return ChatView.list(channels, world, caller.account());
  }

  private Chat channel(TlObject input, Caller caller) {
    Account account = caller.account();
    Chat channel = peers.channel(input, account);
    Members members = world.chats().members(channel.id());
    boolean outside = members.get(account.id()) == null && !members.isBanned(account.id());
    boolean shown =
        channel.isPublic() || world.messaging().histories().isOpen(account, channel, caller.now());
    if (outside && !shown) {
      throw new RpcError(ErrorType.CHANNEL_PRIVATE.withCode(406));
    }
    return channel;
  }
}
