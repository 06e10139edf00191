// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.updates;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.DifferenceView;
import dev.doppelgram.world.Differences;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.UpdatesState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came into the caller's box since it last looked. */
public final class GetDifference extends Method<GetDifference.Request> {
  record Request(
      int pts,
      @Nullable Integer ptsLimit,
      @Nullable Integer ptsTotalLimit,
      int date,
      int qts,
      @Nullable Integer qtsLimit) {}

  private final World world;
  private final DifferenceView view;

  public GetDifference(World world) {
    super("updates.getDifference", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.view = new DifferenceView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    UpdatesState state = world.boxes().state(caller.account(), caller.now());
    if (request.pts() == 0) {
      throw new RpcError(ErrorType.PERSISTENT_TIMESTAMP_EMPTY);
    }
    if (request.pts() < 0 || request.pts() > state.pts()) {
      throw new RpcError(ErrorType.PERSISTENT_TIMESTAMP_INVALID);
    }
    if (request.date() == 0) {
      throw new RpcError(ErrorType.DATE_EMPTY);
    }
    Integer total = request.ptsTotalLimit();
    if (total != null && total > 0 && (long) request.pts() + total < state.pts()) {
      return DifferenceView.tooLong(state);
    }
    Instant date = Instant.ofEpochSecond(request.date());
    Differences.Limits limits =
        new Differences.Limits(limit(request.ptsLimit()), limit(request.qtsLimit()));
    return view.difference(
        world
            .messaging()
            .differences()
            .of(caller.account(), request.pts(), request.qts(), date, limits, caller.now()),
        state,
        caller.account());
  }

  private static int limit(@Nullable Integer asked) {
    return asked == null || asked < 1
        ? Differences.Limits.MOST
        : Math.min(asked, Differences.Limits.MOST);
  }
}
