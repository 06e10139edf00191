// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a chat; who is in it stands in {@code world.Members}.
 *
 * @param name what the scenario calls it; {@code chat-ID} for one that was created since
 * @param accessHash another for every viewer; TL gives none to a basic group
 * @param username null for a private chat
 * @param date when it was created
 * @param version counts the changes of a basic group's members and settings
 * @param participantsCount the members, or the scenario's number while that is larger
 * @param defaultBannedRights what ordinary members may not do; none for a channel
 * @param migration of a basic group that became a supergroup, and of that; null for others
 * @param details what is set of few chats
 */
public record Chat(
    String name,
    ChatKind kind,
    long id,
    AccessHash accessHash,
    String title,
    @Nullable String about,
    @Nullable String username,
    long creatorId,
    Instant date,
    int version,
    int participantsCount,
    Set<ChatSeed.Trait> traits,
    Set<BannedRight> defaultBannedRights,
    @Nullable Photo photo,
    @Nullable Migration migration,
    ChatDetails details) {

  public boolean isPublic() {
    return username != null;
  }

  /** How many members it takes. */
  public int capacity() {
    return has(ChatSeed.Trait.GIGAGROUP) ? Integer.MAX_VALUE : kind.capacity();
  }

  public boolean has(ChatSeed.Trait trait) {
    return traits.contains(trait);
  }

  /** Whether nobody can use it any more: deleted, or a basic group that is closed. */
  public boolean isGone() {
    return has(ChatSeed.Trait.DELETED) || has(ChatSeed.Trait.DEACTIVATED);
  }

  /** Whether it is a basic group whose members are in a supergroup now. */
  public boolean isMigrated() {
    return migration != null && !kind.isChannel();
  }

  /** The same as one of the two chats of a migration; the basic group is closed by it. */
  public Chat migrated(Migration toOrFrom) {
    Chat closed = kind.isChannel() ? this : with(ChatSeed.Trait.DEACTIVATED, true);
    return new Chat(
        name,
        kind,
        id,
        accessHash,
        title,
        about,
        username,
        creatorId,
        date,
        kind.isChannel() ? version : version + 1,
        participantsCount,
        closed.traits,
        defaultBannedRights,
        photo,
        toOrFrom,
        details);
  }

  public Chat with(ChatSeed.Trait trait, boolean set) {
    Set<ChatSeed.Trait> others = new HashSet<>(traits);
    if (set) {
      others.add(trait);
    } else {
      others.remove(trait);
    }
    return copy(title, about, version, participantsCount, Set.copyOf(others), defaultBannedRights);
  }

  public Chat withParticipants(int count) {
    return copy(title, about, version + 1, count, traits, defaultBannedRights);
  }

  public Chat withTitle(String other) {
    return copy(other, about, version + 1, participantsCount, traits, defaultBannedRights);
  }

  public Chat withAbout(@Nullable String other) {
    return copy(title, other, version + 1, participantsCount, traits, defaultBannedRights);
  }

  public Chat withDefaultBannedRights(Set<BannedRight> rights) {
    return copy(title, about, version + 1, participantsCount, traits, Set.copyOf(rights));
  }

  public Chat withDetails(ChatDetails others) {
    return new Chat(
        name,
        kind,
        id,
        accessHash,
        title,
        about,
        username,
        creatorId,
        date,
        version + 1,
        participantsCount,
        traits,
        defaultBannedRights,
        photo,
        migration,
        others);
  }

  /** The same as it was made and changed at other times. */
  public Chat since(Instant otherDate, int otherVersion, int count) {
    return new Chat(
        name,
        kind,
        id,
        accessHash,
        title,
        about,
        username,
        creatorId,
        otherDate,
        otherVersion,
        count,
        traits,
        defaultBannedRights,
        photo,
        migration,
        details);
  }

  /** What no method of this server changes. */
  public Chat withIdentity(
      @Nullable String otherUsername, Set<ChatSeed.Trait> otherTraits, @Nullable Photo otherPhoto) {
    return new Chat(
        name,
        kind,
        id,
        accessHash,
        title,
        about,
        otherUsername,
        creatorId,
        date,
        version + 1,
        participantsCount,
        Set.copyOf(otherTraits),
        defaultBannedRights,
        otherPhoto,
        migration,
        details);
  }

  private Chat copy(
      String someTitle,
      @Nullable String someAbout,
      int someVersion,
      int count,
      Set<ChatSeed.Trait> someTraits,
      Set<BannedRight> banned) {
    return new Chat(
        name,
        kind,
        id,
        accessHash,
        someTitle,
        someAbout,
        username,
        creatorId,
        date,
        someVersion,
        count,
        someTraits,
        banned,
        photo,
        migration,
        details);
  }
}
