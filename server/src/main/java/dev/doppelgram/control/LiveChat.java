// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Image;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chat of a running world, for what accounts do there without a client. Everybody concerned is
 * pushed as if a client had called. What the API refuses is an {@link RpcError}; a name that
 * nothing has, {@link IllegalArgumentException}.
 */
public interface LiveChat {
  /** The chat as it is now. */
  ChatSnapshot snapshot();

  /** Its photo, as large as it is; empty if it has none. */
  Optional<Image> photo();

  /** An account's place in the chat. */
  MemberSnapshot member(String account);

  /**
   * Changes the chat as its creator would.
   *
   * @param yaml what becomes different, as in a scenario: {@code {title: Reading, username: null}}
   * @throws dev.doppelgram.scenario.InvalidScenarioException if it has mistakes; it names them all
   */
  ChatSnapshot change(String yaml);

  /**
   * Makes a supergroup of the basic group, as its creator would.
   *
   * @return the supergroup, which is called {@code chat-ID}
   */
  ChatSnapshot migrate();

  /** Ends the chat for everybody, as its creator would. */
  void delete();

  /**
   * Makes an account a member: by itself where the chat is public, otherwise added by the creator.
   */
  MemberSnapshot join(String account);

  /** Makes an account a member by an invite link of this chat. */
  MemberSnapshot joinBy(String hash, String account);

  /** Has a member, or the creator, add an account. */
  MemberSnapshot add(String account, String by);

  /** Makes a member an admin with these rights, by the creator; without any, an ordinary member. */
  default MemberSnapshot promote(String account, AdminRight... rights) {
    return promote(account, Set.of(rights), null, null);
  }

  /**
   * Makes a member an admin with these rights; without any, an ordinary member again.
   *
   * @param rank the title that the admin shows; null for none
   * @param by who does so; null for the creator
   */
  MemberSnapshot promote(
      String account, Set<AdminRight> rights, @Nullable String rank, @Nullable String by);

  /** Has a member leave. */
  void leave(String account);

  /**
   * Removes a member, who may come back.
   *
   * @param by null for the creator
   */
  void remove(String account, @Nullable String by);

  /**
   * Bans an account, member or not.
   *
   * @param by null for the creator
   */
  void ban(String account, @Nullable String by);

  /** Has an account ask to join, by the oldest link that asks for approval, or the username. */
  void request(String account);

  /** Has an account ask to join by a link. */
  void requestBy(String hash, String account);

  /** Takes an account's request back. */
  void withdraw(String account);

  /**
   * Grants or declines an account's request.
   *
   * @param by null for the creator
   */
  void decide(String account, boolean approved, @Nullable String by);

  /** Writes a text. */
  MessageSnapshot post(String from, String text);
}
