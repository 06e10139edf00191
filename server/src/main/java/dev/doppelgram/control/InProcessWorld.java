// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.scenario.AdditionReader;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The world that a server of this process plays. */
public final class InProcessWorld implements LiveWorld {
  private final Supplier<? extends RunningWorld> current;

  /**
   * @param current gives the world that is played now: a reset replaces it
   */
  InProcessWorld(Supplier<? extends RunningWorld> current) {
    this.current = current;
  }

  @Override
  public List<AccountSnapshot> accounts() {
    return read(
        world ->
            world.accounts().all().stream()
                .map(account -> AccountSnapshot.of(account, world))
                .toList());
  }

  @Override
  public List<ChatSnapshot> chats() {
    return read(
        world -> world.chats().all().stream().map(chat -> ChatSnapshot.of(chat, world)).toList());
  }

  @Override
  public List<InviteSnapshot> invites() {
    return read(
        world -> world.links().all().stream().map(link -> InviteSnapshot.of(link, world)).toList());
  }

  @Override
  public InProcessAccount liveAccount(String name) {
    return new InProcessAccount(current, name);
  }

  @Override
  public InProcessChat liveChat(String name) {
    return new InProcessChat(current, name);
  }

  @Override
  public InProcessInvite liveInvite(String hash) {
    return new InProcessInvite(current, hash);
  }

  @Override
  public AccountSnapshot createAccount(String name, String yaml) {
    return createAccount(name, Document.yaml("the account " + name, yaml));
  }

  /** The same with what has been read already. */
  public AccountSnapshot createAccount(String name, Document keys) {
    RunningWorld running = current.get();
    return running.change(
        new WorldChange.AccountCreated(name, keys.text()),
        world -> {
          Account account =
              world
                  .liveSeeding()
                  .account(
                      reader(world).account(name, keys, GeneratedDefaults.account(name, world)));
          running.deriveKeys(name);
          return AccountSnapshot.of(account, world);
        });
  }

  @Override
  public ChatSnapshot createChat(String name, String yaml) {
    return createChat(name, Document.yaml("the chat " + name, yaml));
  }

  /** The same with what has been read already. */
  public ChatSnapshot createChat(String name, Document keys) {
    return current
        .get()
        .change(
            new WorldChange.ChatCreated(name, keys.text()),
            world ->
                ChatSnapshot.of(
                    world
                        .liveSeeding()
                        .chat(
                            reader(world).chat(name, keys, GeneratedDefaults.chat(name, world)),
                            world.now()),
                    world));
  }

  @Override
  public InviteSnapshot createInvite(String chat, String yaml) {
    return createInvite(chat, Document.yaml("the link", yaml));
  }

  /** The same with what has been read already. */
  public InviteSnapshot createInvite(String chat, Document keys) {
    return current
        .get()
        .change(
            new WorldChange.InviteCreated(chat, keys.text()),
            world -> {
              Chat existing = WorldNames.chat(chat, world);
              return InviteSnapshot.of(
                  world
                      .liveSeeding()
                      .invite(
                          existing,
                          reader(world)
                              .invite(
                                  GeneratedDefaults.place(existing, world),
                                  keys,
                                  GeneratedDefaults.invite(world)),
                          world.now()),
                  world);
            });
  }

  void endSession(long authKeyId) {
    current
        .get()
        .change(
            WorldChange.Done.of(WorldDeed.SESSION_ENDED, authKeyId),
            world -> {
              world
                  .auth()
                  .authorizations()
                  .of(authKeyId); // a key that has not called yet is logged in
              world.liveEdits().revoke(authKeyId);
              return authKeyId;
            });
  }

  private <T> T read(Function<World, T> question) {
    return current.get().change(question);
  }

  static AdditionReader reader(World world) {
    return new AdditionReader(bots(world), world.switches(), world.now());
  }

  static Map<String, Boolean> bots(World world) {
    return new KnownBots(world.accounts());
  }

  @Override
  public String toString() {
    return "the world of a running server";
  }
}
