// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What comes into a world beside what its accounts do: a test adds it while the world runs. */
public final class LiveSeeding {
  private final Accounts accounts;
  private final Blocks blocks;
  private final Chats chats;
  private final InviteLinks links;
  private final Consumer<Collection<ChatSeed>> chatSeeder;
  private final Membership membership;
  private final JoinRequests requests;

  /**
   * @param chatSeeder sets chats up as they are when a world starts, now
   */
  LiveSeeding(
      Accounts accounts,
      Blocks blocks,
      Chats chats,
      InviteLinks links,
      Consumer<Collection<ChatSeed>> chatSeeder,
      Membership membership,
      JoinRequests requests) {
    this.accounts = accounts;
    this.blocks = blocks;
    this.chats = chats;
    this.links = links;
    this.chatSeeder = chatSeeder;
    this.membership = membership;
    this.requests = requests;
  }

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException if another one has its name, id, phone, username or token
   */
  public Account account(AccountSeed seed) {
    String phone = seed.phone();
    String username = seed.username();
    String token = seed.botToken();
    refuse("name", seed.name(), accounts.byName(seed.name()));
    refuse("id", seed.id(), accounts.byId(seed.id()));
    if (phone != null) {
      refuse("phone", phone, accounts.byPhone(PhoneNumber.digits(phone)));
    }
    if (username != null) {
      refuse("username", username, accounts.byUsername(username));
      refuse("username", username, chats.byUsername(username));
    }
    if (token != null) {
      refuse("token", token, accounts.byBotToken(token));
    }
    Account account = accounts.found(seed);
    blocks.found(seed);
    return account;
  }

  /**
   * Founds a chat; its members get the updates of being added by its creator.
   *
   * @throws IllegalArgumentException if another one has its name, id or username, or a link one of
   *     its hashes
   */
  public Chat chat(ChatSeed seed, Instant now) {
    String username = seed.username();
    refuse("name", seed.name(), chats.byName(seed.name()));
    refuse("id", seed.id(), chats.byId(seed.id()));
    if (username != null) {
      refuse("username", username.toLowerCase(Locale.ROOT), chats.byUsername(username));
      refuse("username", username, accounts.byUsername(username));
    }
    seed.invites().forEach(this::refuseTaken);
    chatSeeder.accept(List.of(seed));
    Chat chat = chats.get(seed.id());
    membership.announceAll(chat, now);
    return chat;
  }

  /**
   * Makes a link; the requests behind it are made now.
   *
   * @throws IllegalArgumentException if there is one with its hash
   */
  public InviteLink invite(Chat chat, InviteSeed seed, Instant now) {
    refuseTaken(seed);
    InviteLink link = InviteLink.founded(seed, chat.id(), accounts.named(seed.adminId()).id(), now);
    links.add(link);
    seed.requestedBy().forEach(name -> requests.ask(accounts.named(name), chat, link, now));
    return links.get(seed.hash());
  }

  private void refuseTaken(InviteSeed seed) {
    InviteLink link = links.byHash(seed.hash());
    if (link != null) {
      throw new IllegalArgumentException("there is a link " + link.hash() + " already");
    }
  }

  private static void refuse(String what, Object value, @Nullable Object holder) {
    if (holder != null) {
      String name = holder instanceof Account account ? account.name() : ((Chat) holder).name();
      throw new IllegalArgumentException(
          "the %s %s belongs to %s already".formatted(what, value, name));
    }
  }
}
