// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.Member;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** All chats and their members. */
public final class Chats {
  private final Map<Long, Chat> byId = new LinkedHashMap<>();
  private final Map<String, Long> idsByName = new HashMap<>();
  private final Map<String, Long> idsByUsername = new HashMap<>();
  private final Map<Long, Members> members = new HashMap<>();
  private final Map<Long, Integer> channelsOf = new HashMap<>();
  private final Bots bots;

  Chats(Accounts accounts) {
    bots = new Bots(accounts);
  }

  /**
   * Nobody, to be filled for a chat that is founded.
   *
   * @param countAtLeast what participants_count is at the least
   * @param clock the world's
   */
  Members nobody(int countAtLeast, InstantSource clock) {
    return new Members(countAtLeast, clock, bots);
  }

  /** Whether an account is a bot, by its id. */
  private record Bots(Accounts accounts) implements LongPredicate {
    @Override
    public boolean test(long id) {
      return accounts.get(id).isBot();
    }
  }

  public @Nullable Chat byId(long id) {
    return byId.get(id);
  }

  /** Finds it by the scenario's name. */
  public @Nullable Chat byName(String name) {
    Long id = idsByName.get(name);
    return id == null ? null : byId.get(id);
  }

  /** Finds it by its username, in any case. */
  public @Nullable Chat byUsername(String username) {
    Long id = idsByUsername.get(username.toLowerCase(Locale.ROOT));
    return id == null ? null : byId.get(id);
  }

  /** All of them, in the scenario's order. */
  public Collection<Chat> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /**
   * Who is in a chat.
   *
   * @throws IllegalArgumentException if there is no such chat
   */
  public Members members(long chatId) {
    Members ofChat = members.get(chatId);
    if (ofChat == null) {
      throw new IllegalArgumentException("no chat " + chatId);
    }
    return ofChat;
  }

  /** In how many of these channels and supergroups an account is. */
  int channelsOf(long accountId) {
    return channelsOf.getOrDefault(accountId, 0);
  }

  /** The chat with an id that something in the world holds. */
  Chat get(long id) {
    Chat chat = byId.get(id);
    if (chat == null) {
      throw new IllegalStateException("no chat " + id);
    }
    return chat;
  }

  void add(Chat chat, Members itsMembers) {
    byId.put(chat.id(), chat);
    members.put(chat.id(), itsMembers);
    idsByName.putIfAbsent(chat.name(), chat.id());
    if (chat.username() != null) {
      idsByUsername.put(chat.username().toLowerCase(Locale.ROOT), chat.id());
    }
    itsMembers.all().forEach(member -> countChannel(chat, member));
  }

  /** Lets an account in; gives the chat as it is then. */
  Chat admit(Chat chat, Member member) {
    Members ofChat = members(chat.id());
    ofChat.add(member);
    countChannel(chat, member);
    return replace(chat.withParticipants(ofChat.count()));
  }

  /** Lets a member go; gives the chat as it is then. */
  Chat release(Chat chat, Member member) {
    Members ofChat = members(chat.id());
    ofChat.remove(member);
    if (chat.kind().isChannel()) {
      channelsOf.merge(member.accountId(), -1, Integer::sum);
    }
    return replace(chat.withParticipants(ofChat.count()));
  }

  /** Makes a chat lead nowhere; its members stay known, and are in one channel less. */
  Chat delete(Chat chat) {
    if (chat.kind().isChannel()) {
      members(chat.id())
          .all()
          .forEach(member -> channelsOf.merge(member.accountId(), -1, Integer::sum));
    }
    return replace(chat.with(ChatSeed.Trait.DELETED, true));
  }

  /** Puts a chat in the place of what it was before. */
  Chat replace(Chat chat) {
    Chat before = byId.put(chat.id(), chat);
    if (before != null && !Objects.equals(before.username(), chat.username())) {
      if (before.username() != null) {
        idsByUsername.remove(before.username().toLowerCase(Locale.ROOT));
      }
      if (chat.username() != null) {
        idsByUsername.put(chat.username().toLowerCase(Locale.ROOT), chat.id());
      }
    }
    return chat;
  }

  private void countChannel(Chat chat, Member member) {
    if (chat.kind().isChannel()) {
      channelsOf.merge(member.accountId(), 1, Integer::sum);
    }
  }
}
