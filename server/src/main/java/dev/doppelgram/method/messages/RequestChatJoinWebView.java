// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.GuardView;
import dev.doppelgram.world.World;

/** Opens the web app that a guard bot shows to one who wants to join. */
public final class RequestChatJoinWebView extends Method<RequestChatJoinWebView.Request> {
  record Request(long queryId, String platform) {}

  private final World world;
  private final GuardView view;

  public RequestChatJoinWebView(World world) {
    super("messages.requestChatJoinWebView", Request.class, Access.USERS);
    this.world = world;
    this.view = new GuardView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.webView(
        world.chatManagement().guardBots().shown(caller.account(), request.queryId()),
        caller.account(),
        request.platform());
  }
}
