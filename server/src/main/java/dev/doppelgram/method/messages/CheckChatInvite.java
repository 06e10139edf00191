// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.InviteView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.InviteLink;

/** What is behind an invite link. */
public final class CheckChatInvite extends Method<CheckChatInvite.Request> {
  record Request(String hash) {}

  private final World world;

  public CheckChatInvite(World world) {
    super(
        "messages.checkChatInvite",
        Request.class,
        world.switches().botsMayCheck() ? Access.ACCOUNTS : Access.USERS);
    this.world = world;
  }

  @Override
  public String hash(Request request) {
    return request.hash();
  }

  /** A peek begins with the first check, and what is sold has a form from then on. */
  @Override
  public boolean reads(Request request) {
    InviteLink link = world.links().byHash(request.hash());
    return link == null || (link.peek() == null && link.pricing() == null);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    var preview = world.invites().check(caller.account(), request.hash(), caller.now());
    return InviteView.of(preview, world.chats(), caller.account());
  }
}
