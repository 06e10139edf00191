// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.GuardDecision;
import dev.doppelgram.world.model.GuardQuery;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Signal;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Requests to join that the guard bot of a chat decides: the call of the requester waits until the
 * bot has said something; all instants are the world's time.
 */
public final class GuardBots {
  /** How long a bot may take to say anything. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long the requester may take over a web app. */
  private static final Duration WEB_VIEW = Duration.ofMinutes(5);

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final JoinRequests requests;
  private final Audience audience;
  private final Deadlines deadlines;
  private final Derivation derivation;
  private final PendingEvents pendingEvents;

  /** The calls that wait for their bots, by query: one an account and chat. */
  private final Map<Long, GuardedCall> waiting = new HashMap<>();

  private long asked;

  GuardBots(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      JoinRequests requests,
      Audience audience,
      Deadlines deadlines,
      Derivation derivation,
      PendingEvents pendingEvents) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.requests = requests;
    this.audience = audience;
    this.deadlines = deadlines;
    this.derivation = derivation;
    this.pendingEvents = pendingEvents;
    links.onWithdrawn(this::withdrawn);
  }

  /** Goes on with what a restored world was amid. */
  void found() {
    for (Chat chat : chats.all()) {
      for (JoinRequest request : links.requests(chat.id())) {
        GuardQuery query = request.query();
        if (query != null) {
          watch(query);
        }
      }
    }
  }

  /**
   * Asks the guard bot of a chat; for one who waits already that changes nothing.
   *
   * @return {@code Guarded}, or {@code Requested} if the request waits for other admins
   */
  JoinResult ask(Account caller, Chat chat, @Nullable InviteLink link, Instant now) {
    JoinRequest earlier = links.request(chat.id(), caller.id());
    if (earlier != null) {
      GuardQuery query = earlier.query();
      return query != null && query.isShown()
          ? new JoinResult.Guarded(chat, query)
          : new JoinResult.Requested(chat, List.of());
    }
    GuardQuery query =
        new GuardQuery(freeId(chat, caller), chat.details().guardBotId(), null, now.plus(PATIENCE));
    String hash = link == null ? null : link.hash();
    JoinRequest request = new JoinRequest(chat.id(), caller.id(), hash, now, query);
    links.request(request);
    waiting.put(query.id(), new GuardedCall(chat.id()));
    watch(query);
    audience.requested(chat, request);
    return new JoinResult.Guarded(chat, query);
  }

  private long freeId(Chat chat, Account caller) {
    long id;
    do {
      id = derivation.number(Purpose.JOIN_QUERY, chat.id(), caller.id(), ++asked);
    } while (links.byQuery(id) != null);
    return id;
  }

  private void watch(GuardQuery query) {
    deadlines.at(query.until(), new Due(this, query.id()));
  }

  /** Nobody has decided of a query in time. */
  private record Due(GuardBots all, long queryId) implements Consumer<Instant> {
    @Override
    public void accept(Instant at) {
      all.due(queryId, at);
    }
  }

  /** Completes when there is something to answer to a call that waits. */
  public CompletableFuture<Void> decided(long queryId) {
    return Objects.requireNonNull(waiting.get(queryId)).decided();
  }

  /**
   * What has come of a call that has waited.
   *
   * @throws RpcError INVITE_REQUEST_DECLINED, JOIN_GUARD_TIMEOUT, and as {@link
   *     JoinRequests#decide} if there is no room any more
   */
  public JoinResult outcome(Account caller, long queryId, Instant now) {
    GuardedCall call = Objects.requireNonNull(waiting.remove(queryId));
    Chat chat = chats.get(call.chatId());
    if (chats.members(chat.id()).get(caller.id()) != null) {
      return new JoinResult.Joined(chat, List.of()); // somebody else was faster
    }
    JoinRequest request = links.byQuery(queryId);
    if (request == null) {
      throw new RpcError(ErrorType.INVITE_REQUEST_DECLINED);
    }
    GuardQuery query = Objects.requireNonNull(request.query());
    if (query.isShown()) {
      return new JoinResult.Guarded(chat, query);
    }
    if (call.decision() == null) {
      leaveToAdmins(request);
      throw new RpcError(ErrorType.JOIN_GUARD_TIMEOUT);
    }
    return switch (call.decision()) {
      case APPROVED -> {
        List<WorldEvent> events = grant(chat, request, query, now);
        yield new JoinResult.Joined(chats.get(chat.id()), events);
      }
      case DECLINED -> {
        links.withdraw(chat.id(), caller.id());
        throw new RpcError(ErrorType.INVITE_REQUEST_DECLINED);
      }
      case QUEUED -> new JoinResult.Requested(chat, leaveToAdmins(request));
    };
  }

  private List<WorldEvent> grant(Chat chat, JoinRequest request, GuardQuery query, Instant now) {
    try {
      return requests.grant(accounts.get(query.botId()), chat, request, now);
    } catch (RpcError noRoom) {
      leaveToAdmins(request);
      throw noRoom;
    }
  }

  /**
   * Lets a guard bot decide.
   *
   * @throws RpcError QUERY_ID_INVALID, and as {@link JoinRequests#decide} if there is no room
   */
  public void decide(Account bot, long queryId, GuardDecision decision, Instant now) {
    JoinRequest request = asked(bot, queryId);
    if (!Objects.requireNonNull(request.query()).isShown()) {
      unanswered(queryId).end(decision);
      return;
    }
    Chat chat = chats.get(request.chatId());
    switch (decision) {
      case APPROVED -> requests.grant(bot, chat, request, now);
      case DECLINED -> requests.decline(chat, List.of(request));
      case QUEUED -> {
        leaveToAdmins(request);
        addDecision(request, GuardDecision.QUEUED);
      }
    }
  }

  /**
   * Lets a guard bot show a web app before it decides.
   *
   * @throws RpcError QUERY_ID_INVALID, also for a second one
   */
  public void show(Account bot, long queryId, String url, Instant now) {
    JoinRequest request = asked(bot, queryId);
    GuardedCall call = unanswered(queryId);
    GuardQuery shown = new GuardQuery(queryId, bot.id(), url, now.plus(WEB_VIEW));
    links.replace(request, request.with(shown));
    watch(shown);
    call.end(null);
  }

  /**
   * A request of an account whose guard bot shows a web app.
   *
   * @throws RpcError QUERY_ID_INVALID
   */
  public JoinRequest shown(Account caller, long queryId) {
    JoinRequest request = links.byQuery(queryId);
    if (request == null
        || request.accountId() != caller.id()
        || !Objects.requireNonNull(request.query()).isShown()) {
      throw new RpcError(ErrorType.QUERY_ID_INVALID);
    }
    return request;
  }

  private JoinRequest asked(Account bot, long queryId) {
    JoinRequest request = links.byQuery(queryId);
    Chat chat = request == null ? null : chats.get(request.chatId());
    if (request == null
        || chat == null
        || chat.isGone()
        || chat.details().guardBotId() != bot.id()
        || Objects.requireNonNull(request.query()).botId() != bot.id()) {
      throw new RpcError(ErrorType.QUERY_ID_INVALID);
    }
    return request;
  }

  private GuardedCall unanswered(long queryId) {
    GuardedCall call = waiting.get(queryId);
    if (call == null || call.decided().isDone()) {
      throw new RpcError(ErrorType.QUERY_ID_INVALID);
    }
    return call;
  }

  private void due(long queryId, Instant at) {
    JoinRequest request = links.byQuery(queryId);
    if (request == null || !Objects.requireNonNull(request.query()).until().equals(at)) {
      return;
    }
    GuardedCall call = waiting.get(queryId);
    if (call != null) {
      call.end(call.decision());
      return;
    }
    leaveToAdmins(request);
    addDecision(request, GuardDecision.QUEUED);
  }

  /** From now on it is a request like any other, which admins see. */
  private List<WorldEvent> leaveToAdmins(JoinRequest request) {
    links.replace(request, request.with(null));
    int mark = pendingEvents.mark();
    audience.requestsChanged(request.chatId());
    return pendingEvents.since(mark);
  }

  /** Somebody has decided of a request, if not its guard. */
  private void withdrawn(JoinRequest request) {
    GuardQuery query = request.query();
    if (query == null) {
      return;
    }
    GuardedCall call = waiting.get(query.id());
    if (call != null) {
      call.end(GuardDecision.DECLINED); // unless it is a member by now
    } else if (query.isShown()) {
      boolean in = chats.members(request.chatId()).get(request.accountId()) != null;
      addDecision(request, in ? GuardDecision.APPROVED : GuardDecision.DECLINED);
    }
  }

  private void addDecision(JoinRequest request, GuardDecision decision) {
    GuardQuery query = Objects.requireNonNull(request.query());
    Peer peer = Peer.of(chats.get(request.chatId()));
    pendingEvents.add(new Signal.JoinDecided(peer, request.accountId(), query.id(), decision));
  }
}
