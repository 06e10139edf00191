// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.peer;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.PendingResult;
import dev.doppelgram.view.GuardView;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.JoinResult;
import java.util.concurrent.CompletableFuture;

/** What one who wants to join is answered, now or when a guard bot has said something. */
public final class JoinAnswers {
  private final World world;
  private final UpdatesView updates;
  private final GuardView guards;

  public JoinAnswers(World world) {
    this.world = world;
    this.updates = new UpdatesView(world);
    this.guards = new GuardView(world);
  }

  /** Tells whether the definition that the client called has an answer for what guard bots do. */
  public static boolean knowsGuards(Caller caller) {
    return !caller.resultType().equals("Updates");
  }

  /**
   * The result of the call.
   *
   * @return a {@code TlObject}, or a {@link PendingResult}
   * @throws RpcError INVITE_REQUEST_SENT
   */
  public Object of(JoinResult result, Caller caller) {
    if (result instanceof JoinResult.Guarded guarded) {
      long query = guarded.query().id();
      return guarded.query().isShown()
          ? guards.joinResult(guarded.chat(), guarded.query(), caller.account())
          : new Decision(this, world.chatManagement().guardBots().decided(query), query, caller);
    }
    if (result instanceof JoinResult.Joined joined) {
      return updates.joinResult(
          joined.chat(), joined.events(), caller.account(), world.now(), caller.resultType());
    }
    throw new RpcError(ErrorType.INVITE_REQUEST_SENT);
  }

  /** What a guard bot says to a query. */
  private record Decision(
      JoinAnswers answers, CompletableFuture<Void> ready, long query, Caller caller)
      implements PendingResult {
    @Override
    public Object answer() {
      return answers.decided(query, caller);
    }
  }

  private Object decided(long query, Caller caller) {
    return of(
        world.chatManagement().guardBots().outcome(caller.account(), query, world.now()), caller);
  }
}
