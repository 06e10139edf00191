// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.AccessHash;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BotVerification;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatDetails;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatSettingsSeed;
import dev.doppelgram.world.model.Dcs;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Photo;
import dev.doppelgram.world.model.PhotoSeed;
import dev.doppelgram.world.model.Restriction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sets up the chats of a scenario, as they are when the world starts. */
final class ChatSeeder {
  /** Those of a creator, who is anonymous only by choice. */
  static final Set<AdminRight> ALL_RIGHTS =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(AdminRight.ANONYMOUS)));

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final Derivation derivation;
  private final InstantSource clock;
  private final Instant start;
  private final Dcs dcs;

  ChatSeeder(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Derivation derivation,
      InstantSource clock,
      Dcs dcs) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.derivation = derivation;
    this.clock = clock;
    this.start = clock.instant();
    this.dcs = dcs;
  }

  void found(Collection<ChatSeed> seeds) {
    seeds.forEach(this::found);
    seeds.forEach(this::link);
    for (ChatSeed seed : seeds) {
      Chat channel = seed.migratedTo() == null ? null : chats.byName(seed.migratedTo());
      if (channel != null) {
        Migrations.tie(chats.get(seed.id()), channel, chats, links);
      }
    }
    // the scenario's own hashes come first: a generated one must not take their place
    for (ChatSeed seed : seeds) {
      if (chats.get(seed.id()).isMigrated()) {
        continue;
      }
      for (Member member : chats.members(seed.id()).admins()) {
        if (member.may(AdminRight.INVITE_USERS)) {
          links.primary(seed.id(), member.accountId(), start);
        }
      }
    }
  }

  /** Has a channel and the supergroup where it is discussed tell of each other. */
  private void link(ChatSeed seed) {
    String name = seed.settings().linkedChat();
    Chat group = name == null ? null : chats.byName(name);
    if (group != null) {
      Chat channel = chats.get(seed.id());
      chats.replace(linked(channel, group));
      chats.replace(linked(group, channel));
    }
  }

  private Chat linked(Chat chat, Chat other) {
    Chat linked = chat.withDetails(chat.details().linkedWith(other.id()));
    return linked.since(chat.date(), chat.version(), chat.participantsCount());
  }

  private void found(ChatSeed seed) {
    Members members = members(seed);
    chats.add(
        new Chat(
            seed.name(),
            seed.kind(),
            seed.id(),
            new AccessHash(derivation.number(Purpose.CHAT_ACCESS_HASH, seed.id())),
            seed.title(),
            seed.about(),
            seed.username(),
            id(seed.creator()),
            start,
            1,
            members.count(),
            seed.traits(),
            seed.defaultBannedRights(),
            photo(seed),
            null,
            details(seed.settings(), accounts)),
        members);
    seed.invites().forEach(invite -> add(seed, invite));
  }

  /** What a chat has of which a seed speaks, but for the chat that it is linked with. */
  static ChatDetails details(ChatSettingsSeed seed, Accounts accounts) {
    ChatSettingsSeed.Verification verified = seed.botVerification();
    return new ChatDetails(
        seed.guardBot() == null ? 0 : accounts.named(seed.guardBot()).id(),
        seed.slowmodeSeconds(),
        seed.color(),
        verified == null
            ? null
            : new BotVerification(
                accounts.named(verified.bot()).id(), verified.icon(), verified.description()),
        0);
  }

  private @Nullable Photo photo(ChatSeed seed) {
    PhotoSeed photo = seed.photo();
    return photo == null
        ? null
        : new Photo(
            derivation.number(Purpose.PHOTO_ID, seed.id()),
            derivation.number(Purpose.PHOTO_ACCESS_HASH, seed.id()),
            start,
            dcs.homeOf(accounts.named(seed.creator())),
            photo.small(),
            photo.big());
  }

  private Members members(ChatSeed seed) {
    Map<Long, String> usedLinks = new LinkedHashMap<>();
    for (InviteSeed invite : seed.invites()) {
      invite.usedBy().forEach(name -> usedLinks.put(id(name), invite.hash()));
    }
    long creatorId = id(seed.creator());
    Members members = chats.nobody(seed.participantsCount(), clock);
    members.add(Member.ordinary(creatorId, start, creatorId).promoted(ALL_RIGHTS, creatorId, null));
    Map<Long, Set<AdminRight>> others = new LinkedHashMap<>();
    // sorted: the order of an unmodifiable map differs from run to run
    new TreeMap<>(seed.admins()).forEach((name, rights) -> others.put(id(name), rights));
    seed.members().forEach(name -> others.putIfAbsent(id(name), Set.of()));
    usedLinks.keySet().forEach(id -> others.putIfAbsent(id, Set.of()));
    others.remove(creatorId);
    others.forEach(
        (id, rights) ->
            members.add(
                Member.joined(id, start, creatorId, usedLinks.get(id), null)
                    .promoted(rights, creatorId, null)));
    seed.banned().forEach(name -> members.restrict(Restriction.ban(id(name), creatorId, start)));
    return members;
  }

  private void add(ChatSeed chat, InviteSeed seed) {
    links.add(InviteLink.founded(seed, chat.id(), id(seed.adminId()), start));
    for (String name : seed.requestedBy()) {
      links.request(new JoinRequest(chat.id(), id(name), seed.hash(), start));
    }
  }

  private long id(String name) {
    return accounts.named(name).id();
  }
}
