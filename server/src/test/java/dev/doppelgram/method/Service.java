// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.observe.Event;
import dev.doppelgram.rpc.CallDispatcher;
import dev.doppelgram.rpc.CallGate;
import dev.doppelgram.rpc.CallListener;
import dev.doppelgram.rpc.RpcEngine;
import dev.doppelgram.rpc.WorldWriter;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.view.Endpoint;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** All methods on a world, called on the test's own thread. */
public final class Service {
  public static final Instant REAL_TIME = Instant.parse("2026-05-05T05:05:05Z");

  private final World world;
  private final RpcEngine calls;
  private final List<Event.Called> journal = new ArrayList<>();

  public Service() {
    this(BookClub.world(), CallGate.OPEN);
  }

  public Service(World world, CallGate gate) {
    this.world = world;
    InstantSource realTime = InstantSource.fixed(REAL_TIME);
    this.calls =
        new RpcEngine(
            Schema.telegram(),
            world,
            new CallDispatcher(
                Schema.telegram(),
                world,
                Methods.of(world, new Endpoint(2, null), new TwoKeys()),
                gate),
            realTime,
            new WorldWriter(Runnable::run),
            Runnable::run,
            CallListener.NOTHING,
            event -> journal.add((Event.Called) event));
  }

  public World world() {
    return world;
  }

  /** A session of the account's own key, in the newest layer. */
  public CallLine line(String account) {
    Account caller = BookClub.account(world, account);
    return new CallLine(calls, caller.id()).naming(new ShownHashes(world, caller));
  }

  /** A session of a key that nobody has logged in with. */
  public CallLine strangerLine() {
    return new CallLine(calls, 77);
  }

  /** A session of a temporary key. */
  public CallLine temporaryLine() {
    return new CallLine(calls, TwoKeys.TEMPORARY).unbound();
  }

  /** The last call. */
  public Event.Called last() {
    return journal.get(journal.size() - 1);
  }
}
