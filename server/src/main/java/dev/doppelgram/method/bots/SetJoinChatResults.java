// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.bots;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.GuardBots;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.GuardDecision;
import java.util.regex.Pattern;

/** Says what a guard bot makes of a request to join. */
public final class SetJoinChatResults extends Method<SetJoinChatResults.Request> {
  private static final Pattern URL = Pattern.compile("https?://[^\\s/]\\S*");

  record Request(long queryId, TlObject result) {}

  private final GuardBots guards;

  public SetJoinChatResults(World world) {
    super("bots.setJoinChatResults", Request.class, Access.ACCOUNTS);
    this.guards = world.chatManagement().guardBots();
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    if (!caller.account().isBot()) {
      throw new RpcError(ErrorType.USER_BOT_REQUIRED);
    }
    if (!caller.account().details().botGuard()) {
      throw new RpcError(ErrorType.BOT_GUARD_NOT_SUPPORTED);
    }
    switch (request.result().name()) {
      case "joinChatBotResultWebView" -> show(request, caller);
      case "joinChatBotResultApproved" -> decide(request, GuardDecision.APPROVED, caller);
      case "joinChatBotResultDeclined" -> decide(request, GuardDecision.DECLINED, caller);
      default -> decide(request, GuardDecision.QUEUED, caller);
    }
    return true;
  }

  private void show(Request request, Caller caller) {
    String url = request.result().string("url");
    if (!URL.matcher(url).matches()) {
      throw new RpcError(400, "URL_INVALID");
    }
    guards.show(caller.account(), request.queryId(), url, caller.now());
  }

  private void decide(Request request, GuardDecision decision, Caller caller) {
    guards.decide(caller.account(), request.queryId(), decision, caller.now());
  }
}
