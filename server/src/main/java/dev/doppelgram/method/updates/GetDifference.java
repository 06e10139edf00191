// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.updates;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.DifferenceView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.UpdatesState;
import java.time.Instant;

/** What came into the caller's box since it last looked. */
public final class GetDifference extends Method<GetDifference.Request> {
  record Request(int pts, int date, int qts) {}

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
    Instant date = Instant.ofEpochSecond(request.date());
    return view.difference(
        world.messaging().differences().of(caller.account(), request.pts(), request.qts(), date),
        state,
        caller.account());
  }
}
