// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.scenario.AccountKeys;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.world.model.Account;
import java.util.Set;
import java.util.function.Supplier;

/** An account of a running world, for what happens to it beside what its clients do. */
public final class LiveAccount {
  private final Supplier<? extends RunningWorld> current;
  private final String name;

  LiveAccount(Supplier<? extends RunningWorld> current, String name) {
    this.current = current;
    this.name = name;
  }

  /** The account as it is now. */
  public AccountSnapshot snapshot() {
    return current
        .get()
        .change(world -> AccountSnapshot.of(WorldNames.account(name, world), world));
  }

  /**
   * Changes the account, and tells everybody who knows it.
   *
   * @param yaml what becomes different, as in a scenario: {@code {premium: true, username: null}};
   *     everything but the id and the bot's token
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   * @throws IllegalArgumentException if there is no such account, or another one has the username
   *     or phone
   */
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
                          LiveWorld.reader(world)
                              .account(account.name(), keys, AccountKeys.of(account, world))),
                  world);
            });
  }

  /**
   * Ends all sessions that have called, as another device of the account would: their calls are
   * refused with SESSION_REVOKED from now on, until somebody logs in.
   *
   * @return how many there were
   */
  public int endSessions() {
    Set<Long> keys =
        current
            .get()
            .change(
                world ->
                    world.auth().authorizations().keysOf(WorldNames.account(name, world).id()));
    keys.forEach(new LiveWorld(current)::endSession);
    return keys.size();
  }

  /**
   * Ends the sessions of one device, also of one that has not called yet.
   *
   * @param device 1 to 32, or from 33 on for a fresh login
   * @throws IllegalArgumentException if there is no such account or device
   */
  public void endSession(int device) {
    RunningWorld running = current.get();
    long key =
        running.change(world -> running.authKeyId(WorldNames.account(name, world).name(), device));
    if (key == 0) {
      throw new IllegalArgumentException(
          "%s has no device %d: 1 to 32 need no login, others come with a login, from 33 on"
              .formatted(name, device));
    }
    new LiveWorld(current).endSession(key);
  }

  @Override
  public String toString() {
    return "the account " + name;
  }
}
