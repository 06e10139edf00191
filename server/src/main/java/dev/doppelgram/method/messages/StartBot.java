// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.Messages;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;
import java.util.List;
import java.util.regex.Pattern;

/** Begins to talk to a bot. */
public final class StartBot extends Method<StartBot.Request> {
  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9_-]{0,64}");

  record Request(TlObject bot, TlObject peer, long randomId, String startParam) {}

  private final World world;
  private final Peers peers;
  private final UpdatesView view;

  public StartBot(World world) {
    super("messages.startBot", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new UpdatesView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    Account bot = peers.find(request.bot(), self);
    if (bot == null || !bot.isBot()) {
      throw new RpcError(ErrorType.BOT_INVALID);
    }
    if (!PARAMETER.matcher(request.startParam()).matches()) {
      throw new RpcError(ErrorType.START_PARAM_INVALID);
    }
    Peer peer = peers.peer(request.peer(), self);
    String to = peer.isUser() || bot.username() == null ? "" : "@" + bot.username();
    String parameter = request.startParam().isEmpty() ? "" : " " + request.startParam();
    Messages.Draft draft = new Messages.Draft("/start" + to + parameter, 0, request.randomId());
    Messages.Sent sent = world.messaging().messages().send(self, peer, draft, caller.now());
    // clients read the whole message here, whoever it is for
    return view.sent(List.of(sent), List.of(request.randomId()), self, caller.now());
  }
}
