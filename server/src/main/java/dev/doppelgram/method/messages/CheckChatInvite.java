package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.InviteView;
import dev.doppelgram.world.World;

/** What is behind an invite link. */
public final class CheckChatInvite implements Method<CheckChatInvite.Request> {
  record Request(String hash) {}

  private final World world;

  public CheckChatInvite(World world) {
    this.world = world;
  }

  @Override
  public String name() {
    return "messages.checkChatInvite";
  }

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Access access() {
    return world.switches().botsMayCheck() ? Access.ACCOUNTS : Access.USERS;
  }

  @Override
  public String hash(Request request) {
    return request.hash();
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    var preview = world.invites().check(caller.account(), request.hash(), world.clock().now());
    return InviteView.of(preview, world.chats(), caller.account());
  }
}
