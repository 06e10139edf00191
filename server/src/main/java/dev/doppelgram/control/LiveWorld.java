// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import java.util.List;

/**
 * The world as it is now, for tests: to be read, and to be added to while clients are connected.
 * Everything runs between two calls of clients, and what it answers does not change any more.
 *
 * <p>What is created is described as in a scenario file, by the keys of an account, a chat or a
 * link; what is left out has a sensible value, which a scenario file would have to spell out.
 *
 * <p>Names that do not exist throw {@link IllegalArgumentException}, which names the nearest one
 * and all there are.
 */
public interface LiveWorld {
  /** All accounts, the scenario's first. */
  List<AccountSnapshot> accounts();

  /**
   * An account.
   *
   * @param name its name in the scenario, {@code account-ID} if it signed up, its id, or its phone
   *     with a plus
   */
  default AccountSnapshot account(String name) {
    return liveAccount(name).snapshot();
  }

  /** All chats, the scenario's first. */
  List<ChatSnapshot> chats();

  /**
   * A chat.
   *
   * @param name its name in the scenario
   */
  default ChatSnapshot chat(String name) {
    return liveChat(name).snapshot();
  }

  /** All invite links, dead ones and those that were made for admins too. */
  List<InviteSnapshot> invites();

  /** The invite link with a hash. */
  default InviteSnapshot invite(String hash) {
    return liveInvite(hash).snapshot();
  }

  /** An account, to be changed. */
  LiveAccount liveAccount(String name);

  /** A chat, to be changed, and for what accounts do in it. */
  LiveChat liveChat(String name);

  /** An invite link, to be changed. */
  LiveInvite liveInvite(String hash);

  /** Creates a user of this name; its phone and the rest follow from what there is. */
  default AccountSnapshot createAccount(String name) {
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
  AccountSnapshot createAccount(String name, String yaml);

  /**
   * Creates a chat; its members get the updates.
   *
   * @param yaml as in a scenario: {@code {kind: group, creator: alice, members: [bob]}}; the id and
   *     the title may be left out
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   * @throws IllegalArgumentException if another chat has its name, id or username, or a link one of
   *     its hashes
   */
  ChatSnapshot createChat(String name, String yaml);

  /** Creates an invite link of a chat's creator, which everybody may use for ever. */
  default InviteSnapshot createInvite(String chat) {
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
  InviteSnapshot createInvite(String chat, String yaml);
}
