package dev.doppelgram.world;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a chat; who is in it stands in {@link Members}.
 *
 * @param name what the scenario calls it
 * @param accessHash never 0; the same for every viewer; TL gives none to a basic group
 * @param username null for a private chat
 * @param date when it was created
 * @param version counts the changes of a basic group's members
 * @param participantsCount the members, or the scenario's number while that is larger
 */
public record Chat(
    String name,
    ChatKind kind,
    long id,
    long accessHash,
    String title,
    @Nullable String about,
    @Nullable String username,
    long creatorId,
    Instant date,
    int version,
    int participantsCount,
    Set<ChatSeed.Trait> traits,
    @Nullable Photo photo) {

  public boolean isPublic() {
    return username != null;
  }

  public boolean has(ChatSeed.Trait trait) {
    return traits.contains(trait);
  }

  /** Tells whether nobody can use it any more: deleted, or a basic group that is closed. */
  public boolean isGone() {
    return has(ChatSeed.Trait.DELETED) || has(ChatSeed.Trait.DEACTIVATED);
  }

  Chat with(ChatSeed.Trait trait, boolean set) {
    Set<ChatSeed.Trait> others = new HashSet<>(traits);
    if (set) {
      others.add(trait);
    } else {
      others.remove(trait);
    }
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
        version,
        participantsCount,
        Set.copyOf(others),
        photo);
  }

  Chat withParticipants(int count) {
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
        count,
        traits,
        photo);
  }
}
