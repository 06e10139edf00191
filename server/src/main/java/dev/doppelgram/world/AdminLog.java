// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogEvent.Action;
import dev.doppelgram.world.model.AdminLogFlag;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Photo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was done in channels and supergroups, for their admins; instants are the world's time. */
public final class AdminLog {
  /** How many events of a chat are kept. */
  public static final int MOST_EVENTS = 1_000;

  /** How many bytes of texts and photos the events of a chat may have. */
  public static final int MOST_BYTES = 16 << 20;

  private static final Duration KEPT = Duration.ofDays(2);
  private static final int LONGEST = 100;

  /** Clients make up ids between two. */
  private static final int STEP = 2;

  private final Accounts accounts;
  private final Rights rights;
  private final InstantSource clock;
  private final Map<Long, Log> byChat = new HashMap<>();
  private long lastId;

  /**
   * @param clock the turn's
   */
  AdminLog(Accounts accounts, Rights rights, InstantSource clock) {
    this.accounts = accounts;
    this.rights = rights;
    this.clock = clock;
  }

  /** The events of a chat, oldest first. */
  private static final class Log {
    private final Deque<AdminLogEvent> events = new ArrayDeque<>();
    private long bytes;

    void add(AdminLogEvent event) {
      events.addLast(event);
      bytes += bytes(event);
      while (events.size() > MOST_EVENTS || (bytes > MOST_BYTES && events.size() > 1)) {
        bytes -= bytes(events.removeFirst());
      }
    }

    private static long bytes(AdminLogEvent event) {
      long photos =
          event.action() instanceof AdminLogEvent.PhotoChanged changed
              ? bytes(changed.before()) + bytes(changed.after())
              : 0;
      return photos + event.action().texts().stream().mapToLong(text -> 2L * text.length()).sum();
    }

    private static long bytes(@Nullable Photo photo) {
      return photo == null ? 0 : photo.small().bytes().length + photo.big().bytes().length;
    }
  }

  /**
   * Which events are wanted, newest first.
   *
   * @param text what one of their texts or a name in them holds; empty for all
   * @param flags null for all
   * @param admins ids of those whose deeds are wanted; null for everybody's
   * @param maxId below which they lie; 0 for the newest
   * @param minId above which they lie
   * @param limit {@value #LONGEST} at most
   */
  public record Search(
      String text,
      @Nullable Set<AdminLogFlag> flags,
      @Nullable Set<Long> admins,
      long maxId,
      long minId,
      int limit) {}

  /**
   * What an admin may read of the last 48 hours.
   *
   * @throws RpcError CHANNEL_PRIVATE (406), CHAT_WRITE_FORBIDDEN, CHAT_ADMIN_REQUIRED (403)
   */
  public List<AdminLogEvent> read(Account caller, Chat channel, Search search, Instant now) {
    Member self = rights.member(channel, caller, ErrorType.CHANNEL_PRIVATE.withCode(406));
    if (!self.isAdmin()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED.withCode(403));
    }
    String text = search.text().strip().toLowerCase(Locale.ROOT);
    return newestFirst(channel.id()).stream()
        .filter(event -> event.date().isAfter(now.minus(KEPT)))
        .filter(event -> search.maxId() <= 0 || event.id() < search.maxId())
        .filter(event -> event.id() > search.minId())
        .filter(event -> search.admins() == null || search.admins().contains(event.accountId()))
        .filter(event -> search.flags() == null || search.flags().contains(event.action().flag()))
        .filter(event -> text.isEmpty() || isFound(event, text))
        .limit(PageSize.of(search.limit(), LONGEST))
        .toList();
  }

  private boolean isFound(AdminLogEvent event, String text) {
    return event.action().texts().stream()
            .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(text))
        || isNamed(event.accountId(), text)
        || event.action().accountIds().stream().anyMatch(id -> isNamed(id, text));
  }

  private boolean isNamed(long accountId, String text) {
    Account account = accounts.byId(accountId);
    return account != null && account.isNamed(text);
  }

  private List<AdminLogEvent> newestFirst(long chatId) {
    Log log = byChat.get(chatId);
    if (log == null) {
      return List.of();
    }
    List<AdminLogEvent> events = new ArrayList<>(log.events.size());
    for (Iterator<AdminLogEvent> all = log.events.descendingIterator(); all.hasNext(); ) {
      events.add(all.next());
    }
    return events;
  }

  /** The events of a chat, oldest first. */
  List<AdminLogEvent> of(long chatId) {
    Log log = byChat.get(chatId);
    return log == null ? List.of() : List.copyOf(log.events);
  }

  /** Has the events of a chat be these. */
  void restore(long chatId, List<AdminLogEvent> events) {
    byChat.remove(chatId);
    Log log = new Log();
    for (AdminLogEvent event : events) {
      log.add(event);
      lastId = Math.max(lastId, event.id());
    }
    if (!events.isEmpty()) {
      byChat.put(chatId, log);
    }
  }

  /** Writes down what somebody does now. */
  void add(Chat chat, Account account, Action action) {
    add(chat, account.id(), clock.instant(), action);
  }

  /** Writes down what somebody did in a channel or supergroup; of basic groups there is no log. */
  void add(Chat chat, long accountId, Instant date, Action action) {
    if (chat.kind().isChannel()) {
      lastId += STEP;
      byChat
          .computeIfAbsent(chat.id(), id -> new Log())
          .add(new AdminLogEvent(lastId, date, accountId, action));
    }
  }

  /**
   * Writes down that somebody came, went, or may do other things than before.
   *
   * @param link that a member came by; null for none
   */
  void memberChanged(
      Chat chat,
      long actorId,
      ParticipantStatus before,
      ParticipantStatus after,
      @Nullable InviteLink link,
      Instant now) {
    Member was = before.member();
    Member is = after.member();
    if (was == null && is != null) {
      came(chat, actorId, after, is, link, now);
    } else if (was != null && is == null) {
      boolean left = actorId == before.accountId() && after.restriction() == null;
      Action action = left ? new AdminLogEvent.Left() : new AdminLogEvent.BanToggled(before, after);
      add(chat, actorId, now, action);
    } else if (!Objects.equals(before.restriction(), after.restriction())) {
      add(chat, actorId, now, new AdminLogEvent.BanToggled(before, after));
    } else if (was != null && is != null && !was.equals(is)) {
      add(chat, actorId, now, new AdminLogEvent.AdminToggled(before, after));
    }
  }

  private void came(
      Chat chat,
      long actorId,
      ParticipantStatus after,
      Member joiner,
      @Nullable InviteLink link,
      Instant now) {
    Long approvedBy = joiner.approvedBy();
    long id = joiner.accountId();
    if (approvedBy != null) {
      add(chat, id, now, new AdminLogEvent.JoinedByRequest(link, approvedBy));
    } else if (link != null) {
      add(chat, id, now, new AdminLogEvent.JoinedByInvite(link, joiner.viaChatlist()));
    } else if (actorId == id) {
      add(chat, id, now, new AdminLogEvent.Joined());
    } else {
      add(chat, actorId, now, new AdminLogEvent.Invited(after));
    }
  }
}
