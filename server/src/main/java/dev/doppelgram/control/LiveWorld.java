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

/**
 * The world as it is now, for tests: to be read, and to be added to while clients are connected.
 * Everything runs between two calls of clients, and what it answers does not change any more.
 *
 * <p>What is created is described as in a scenario file, by the keys of an account, a chat or a
 * link; what is left out has a sensible value, which a scenario file would have to spell out.
 *
 * <p>Names that do not exist throw {@link IllegalArgumentException}, which tells the nearest one
 * and all there are.
 */
public final class LiveWorld {
  private final Supplier<? extends RunningWorld> current;

  /**
   * @param current gives the world that is played now: a reset replaces it
   */
  LiveWorld(Supplier<? extends RunningWorld> current) {
    this.current = current;
  }

  /** All accounts, the scenario's first. */
  public List<AccountSnapshot> accounts() {
    return read(
        world ->
            world.accounts().all().stream()
                .map(account -> AccountSnapshot.of(account, world))
                .toList());
  }

  /**
   * An account.
   *
   * @param name its name in the scenario, or its phone with a plus if it signed up
   */
  public AccountSnapshot account(String name) {
    return read(world -> AccountSnapshot.of(WorldNames.account(name, world), world));
  }

  /** All chats, the scenario's first. */
  public List<ChatSnapshot> chats() {
    return read(
        world -> world.chats().all().stream().map(chat -> ChatSnapshot.of(chat, world)).toList());
  }

  /**
   * A chat.
   *
   * @param name its name in the scenario
   */
  public ChatSnapshot chat(String name) {
    return read(world -> ChatSnapshot.of(WorldNames.chat(name, world), world));
  }

  /** All invite links, dead ones and those that were made for admins too. */
  public List<InviteSnapshot> invites() {
    return read(
        world -> world.links().all().stream().map(link -> InviteSnapshot.of(link, world)).toList());
  }

  /** The invite link with a hash. */
  public InviteSnapshot invite(String hash) {
    return liveInvite(hash).snapshot();
  }

  /** An account, to be changed. */
  public LiveAccount liveAccount(String name) {
    return new LiveAccount(current, name);
  }

  /** A chat, to be changed, and for what accounts do in it. */
  public LiveChat liveChat(String name) {
    return new LiveChat(current, name);
  }

  /** An invite link, to be changed. */
  public LiveInvite liveInvite(String hash) {
    return new LiveInvite(current, hash);
  }

  /** Creates a user of this name; its phone and the rest follow from what there is. */
  public AccountSnapshot createAccount(String name) {
    return createAccount(name, "{}");
  }

  /**
   * Creates a user or a bot.
   *
   * @param yaml as in a scenario: {@code {username: dave, password: hunter2}}; the id, for a user
   *     the phone, and the first name may be left out
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   * @throws IllegalArgumentException if another account has its name, id, phone, username or token
   */
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

  /**
   * Creates a chat; its members get the updates.
   *
   * @param yaml as in a scenario: {@code {kind: group, creator: alice, members: [bob]}}; the id and
   *     the title may be left out
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   * @throws IllegalArgumentException if another chat has its name, id or username, or a link one of
   *     its hashes
   */
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

  /** Creates an invite link of a chat's creator, which everybody may use for ever. */
  public InviteSnapshot createInvite(String chat) {
    return createInvite(chat, "{}");
  }

  /**
   * Creates an invite link.
   *
   * @param chat its name
   * @param yaml as in a scenario: {@code {usage_limit: 1, expire_date: +PT1H}}, with dates that
   *     count from now; the hash may be left out
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   * @throws IllegalArgumentException if there is a link with its hash, or no such chat
   */
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
