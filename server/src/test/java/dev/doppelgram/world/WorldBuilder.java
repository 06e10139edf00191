// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.MessageSeed;
import dev.doppelgram.world.model.MintedSessions;
import dev.doppelgram.world.model.Preview;
import dev.doppelgram.world.model.Switches;
import dev.doppelgram.world.model.WorldSeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A world with one chat, owned by alice, and bob, carol and mallet, who are not in it. */
final class WorldBuilder {
  static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  static final long CHAT = 5001;
  static final String LINK = "B5MnlS34H1JKyBE7";

  private final ChatKind kind;
  private final List<AccountSeed> accounts = new ArrayList<>();
  private final List<InviteSeed> links = new ArrayList<>();
  private final List<MessageSeed> messages = new ArrayList<>();
  private final List<ChatSeed> otherChats = new ArrayList<>();
  private final Set<ChatSeed.Trait> traits = new HashSet<>();
  private List<String> members = List.of();
  private List<String> banned = List.of();
  private Map<String, Set<AdminRight>> admins = Map.of();
  private @Nullable String username;
  private int participantsCount;
  private Switches switches = Switches.DEFAULT;
  private long seed = 42;

  WorldBuilder(ChatKind kind) {
    this.kind = kind;
    account("alice", 1001);
    account("bob", 1002, "alice");
    account("carol", 1003);
    account("mallet", 1004);
  }

  static WorldBuilder of(ChatKind kind, String... members) {
    return new WorldBuilder(kind).members(members);
  }

  /** The code and text that the call is refused with. */
  static String refusal(ThrowingCallable call) {
    RpcError refusal =
        Objects.requireNonNull(catchThrowableOfType(RpcError.class, call), "not refused");
    return refusal.code() + " " + refusal.type();
  }

  WorldBuilder account(String name, long id, String... contacts) {
    return account(name, id, false, 0, contacts);
  }

  WorldBuilder account(
      String name, long id, boolean premium, int channelsCount, String... contacts) {
    return account(
        new AccountSeed(
            name,
            id,
            "+999662" + id,
            name,
            null,
            name + "_user",
            null,
            null,
            List.of(contacts),
            premium,
            channelsCount,
            false,
            ChatInvitePrivacy.ALLOW_ALL));
  }

  WorldBuilder account(AccountSeed account) {
    accounts.add(account);
    return this;
  }

  WorldBuilder members(String... names) {
    members = List.of(names);
    return this;
  }

  WorldBuilder banned(String... names) {
    banned = List.of(names);
    return this;
  }

  WorldBuilder admin(String name, AdminRight... rights) {
    admins = Map.of(name, Set.of(rights));
    return this;
  }

  WorldBuilder username(String name) {
    username = name;
    return this;
  }

  WorldBuilder participantsCount(int count) {
    participantsCount = count;
    return this;
  }

  WorldBuilder with(ChatSeed.Trait... some) {
    traits.addAll(Arrays.asList(some));
    return this;
  }

  WorldBuilder link(LinkSeed link) {
    links.add(link.seed());
    return this;
  }

  /** Adds a link that simply works. */
  WorldBuilder link() {
    return link(new LinkSeed(LINK));
  }

  /** Adds a message that was there before. */
  WorldBuilder message(String from, String text) {
    messages.add(new MessageSeed(from, text, null));
    return this;
  }

  WorldBuilder otherChat(ChatKind itsKind, long id, String... itsMembers) {
    return otherChat(itsKind, id, Set.of(), itsMembers);
  }

  /** Adds another chat of alice's, whose members all have the given rights. */
  WorldBuilder otherChat(ChatKind itsKind, long id, Set<AdminRight> rights, String... itsMembers) {
    Map<String, Set<AdminRight>> itsAdmins = new HashMap<>();
    if (!rights.isEmpty()) {
      List.of(itsMembers).forEach(name -> itsAdmins.put(name, rights));
    }
    otherChats.add(
        new ChatSeed(
            "chat" + id,
            itsKind,
            id,
            "Chat " + id,
            null,
            null,
            "alice",
            itsAdmins,
            List.of(itsMembers),
            List.of(),
            0,
            Set.of(),
            Set.of(),
            List.of(),
            List.of(),
            null,
            null));
    return this;
  }

  WorldBuilder switches(Switches some) {
    switches = some;
    return this;
  }

  WorldBuilder seed(long some) {
    seed = some;
    return this;
  }

  World world() {
    return world(key -> null);
  }

  World world(MintedSessions minted) {
    List<ChatSeed> chats = new ArrayList<>();
    chats.add(
        new ChatSeed(
            "reading",
            kind,
            CHAT,
            "Reading Room",
            null,
            username,
            "alice",
            admins,
            members,
            banned,
            participantsCount,
            traits,
            Set.of(),
            links,
            messages,
            null,
            null));
    chats.addAll(otherChats);
    return World.of(
        new WorldSeed("scene", seed, START, switches, accounts, chats),
        minted,
        2,
        InstantSource.fixed(Instant.EPOCH));
  }

  static Account account(World world, String name) {
    return world.accounts().named(name);
  }

  static Preview check(World world, String name) {
    return check(world, name, LINK);
  }

  static Preview check(World world, String name, String hash) {
    return world.invites().check(account(world, name), hash, world.clock().now());
  }

  static JoinResult join(World world, String name) {
    return join(world, name, LINK);
  }

  static JoinResult join(World world, String name, String hash) {
    return world.invites().join(account(world, name), hash, world.clock().now());
  }
}
