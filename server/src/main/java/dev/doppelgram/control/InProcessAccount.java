// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.scenario.AccountKeys;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.world.model.Account;
import java.util.Set;
import java.util.function.Supplier;

/** An account of the world that a server of this process plays. */
public final class InProcessAccount implements LiveAccount {
  private final Supplier<? extends RunningWorld> current;
  private final String name;

  InProcessAccount(Supplier<? extends RunningWorld> current, String name) {
    this.current = current;
    this.name = name;
  }

  @Override
  public AccountSnapshot snapshot() {
    return current
        .get()
        .change(world -> AccountSnapshot.of(WorldNames.account(name, world), world));
  }

  @Override
  public AccountSnapshot change(String yaml) {
    return change(Document.yaml("the account " + name, yaml));
  }

  /** The same with what has been read already. */
  public AccountSnapshot change(Document keys) {
    return current
        .get()
        .change(
            WorldChange.Done.of(WorldDeed.ACCOUNT_CHANGED, name, keys.text()),
            world -> {
              Account account = WorldNames.account(name, world);
              return AccountSnapshot.of(
                  world
                      .liveEdits()
                      .account(
                          InProcessWorld.reader(world)
                              .account(account.name(), keys, AccountKeys.of(account, world))),
                  world);
            });
  }

  @Override
  public int endSessions() {
    Set<Long> keys =
        current
            .get()
            .change(
                world ->
                    world.auth().authorizations().keysOf(WorldNames.account(name, world).id()));
    keys.forEach(new InProcessWorld(current)::endSession);
    return keys.size();
  }

  @Override
  public void endSession(int device) {
    RunningWorld running = current.get();
    long key =
        running.change(world -> running.authKeyId(WorldNames.account(name, world).name(), device));
    if (key == 0) {
      throw new IllegalArgumentException(
          "%s has no device %d: 1 to 32 need no login, others come with a login, from 33 on"
              .formatted(name, device));
    }
    new InProcessWorld(current).endSession(key);
  }

  @Override
  public String toString() {
    return "the account " + name;
  }
}
