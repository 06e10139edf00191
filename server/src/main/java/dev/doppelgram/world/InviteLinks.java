// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.LinkRevocation;
import dev.doppelgram.world.model.LinkTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All invite links, found by their hash, and the requests that wait behind them. */
public final class InviteLinks {
  private final Derivation derivation;
  private final Map<String, InviteLink> byHash = new LinkedHashMap<>();
  private final Map<Long, Map<String, InviteLink>> byChat = new HashMap<>();
  private final Map<Long, Map<Long, String>> primaries = new HashMap<>(); // chat, admin: hash
  private final Map<String, LinkRevocation> ends = new HashMap<>();
  private final Map<Long, Map<Long, JoinRequest>> pending = new LinkedHashMap<>();

  private final Map<Long, JoinRequest> byQuery = new HashMap<>();
  private transient Consumer<JoinRequest> onWithdrawn = request -> {};

  /** Counts hashes, so that none comes back after its link was deleted. */
  private int minted;

  InviteLinks(Derivation derivation) {
    this.derivation = derivation;
  }

  /** Finds a link, in exactly this case; dead ones too. */
  public @Nullable InviteLink byHash(String hash) {
    return byHash.get(hash);
  }

  /** All of them, dead ones too. */
  public Collection<InviteLink> all() {
    return Collections.unmodifiableCollection(byHash.values());
  }

  /** The requests to join a chat that wait for an admin, oldest first. */
  public Collection<JoinRequest> requests(long chatId) {
    return Collections.unmodifiableCollection(pending.getOrDefault(chatId, Map.of()).values());
  }

  /** The links of a chat, oldest first; dead ones too. */
  public List<InviteLink> of(long chatId) {
    return List.copyOf(byChat.getOrDefault(chatId, Map.of()).values());
  }

  /** Has the links of a chat, and the requests that wait for it, be those of another one. */
  void move(long chatId, long otherId) {
    List<InviteLink> moving = of(chatId);
    Collection<JoinRequest> waiting = List.copyOf(requests(chatId));
    forget(chatId);
    moving.forEach(link -> add(link.to(otherId)));
    Map<Long, JoinRequest> there = pending.computeIfAbsent(otherId, chat -> new LinkedHashMap<>());
    for (JoinRequest request : waiting) {
      there.put(
          request.accountId(),
          new JoinRequest(otherId, request.accountId(), request.link(), request.date()));
    }
  }

  /** Forgets the links of a chat and the requests that wait for it, as if there had been none. */
  void forget(long chatId) {
    of(chatId).forEach(link -> byHash.remove(link.hash()));
    byChat.remove(chatId);
    primaries.remove(chatId);
    pending.remove(chatId);
    byQuery.values().removeIf(request -> request.chatId() == chatId);
  }

  void add(InviteLink link) {
    byHash.put(link.hash(), link);
    byChat.computeIfAbsent(link.chatId(), chat -> new LinkedHashMap<>()).put(link.hash(), link);
    if (isPrimary(link)) {
      primariesOf(link.chatId()).putIfAbsent(link.adminId(), link.hash());
    } else {
      primariesOf(link.chatId()).remove(link.adminId(), link.hash());
    }
  }

  private static boolean isPrimary(InviteLink link) {
    return link.permanent() && !link.revoked();
  }

  private Map<Long, String> primariesOf(long chatId) {
    return primaries.computeIfAbsent(chatId, chat -> new HashMap<>());
  }

  /** Makes a link with a hash that there never was. */
  InviteLink mint(long chatId, long adminId, Instant date, boolean permanent, LinkTerms terms) {
    String hash;
    do {
      hash = derivation.hash(Purpose.INVITE_HASH, chatId, adminId, minted++);
    } while (byHash.containsKey(hash));
    InviteLink link = InviteLink.fresh(hash, chatId, adminId, date, permanent, terms);
    add(link);
    return link;
  }

  /** An admin's permanent link; made now if there is none. */
  InviteLink primary(long chatId, long adminId, Instant date) {
    String hash = primariesOf(chatId).get(adminId);
    return hash != null ? get(hash) : mint(chatId, adminId, date, true, LinkTerms.NONE);
  }

  /** Puts a link in the place of what it was before. */
  InviteLink replace(InviteLink link) {
    add(link);
    return link;
  }

  /** Who revoked or deleted a link while the world ran; null for nobody. */
  public @Nullable LinkRevocation end(String hash) {
    return ends.get(hash);
  }

  /** Makes a link lead nowhere. */
  InviteLink revoke(InviteLink link, long actorId, Instant now) {
    ends.put(link.hash(), new LinkRevocation(actorId, now, false));
    return replace(link.asRevoked());
  }

  /** Makes the links of somebody who is no admin any more lead nowhere. */
  void revokeThoseOf(long chatId, long adminId, long actorId, Instant now) {
    for (InviteLink link : of(chatId)) {
      if (link.adminId() == adminId && !link.revoked()) {
        revoke(link, actorId, now);
      }
    }
  }

  /** Forgets a revoked link; the requests behind it wait on. */
  void delete(InviteLink link, long actorId) {
    LinkRevocation end = ends.get(link.hash());
    ends.put(link.hash(), new LinkRevocation(actorId, end == null ? null : end.revoked(), true));
    byHash.remove(link.hash());
    byChat.getOrDefault(link.chatId(), Map.of()).remove(link.hash());
  }

  /** The link with a hash that something in the world holds. */
  InviteLink get(String hash) {
    InviteLink link = byHash.get(hash);
    if (link == null) {
      throw new IllegalStateException("no link " + hash);
    }
    return link;
  }

  /** Counts a member that joined by a link, or one that went; deleted links count no more. */
  void use(@Nullable String hash, int members) {
    count(hash, members, 0);
  }

  /** Stores a request; false if the account has one for this chat already. */
  boolean request(JoinRequest request) {
    Map<Long, JoinRequest> ofChat =
        pending.computeIfAbsent(request.chatId(), chat -> new LinkedHashMap<>());
    if (ofChat.putIfAbsent(request.accountId(), request) != null) {
      return false;
    }
    count(request.link(), 0, 1);
    index(request);
    return true;
  }

  /** An account's request; null for none. */
  @Nullable JoinRequest request(long chatId, long accountId) {
    return pending.getOrDefault(chatId, Map.of()).get(accountId);
  }

  /** The request that a guard bot is to decide; null if there is none any more. */
  @Nullable JoinRequest byQuery(long queryId) {
    return byQuery.get(queryId);
  }

  /** Puts a request in the place of what it was before. */
  JoinRequest replace(JoinRequest before, JoinRequest after) {
    unindex(before);
    pending.getOrDefault(after.chatId(), Map.of()).replace(after.accountId(), after);
    index(after);
    return after;
  }

  private void index(JoinRequest request) {
    if (request.query() != null) {
      byQuery.put(request.query().id(), request);
    }
  }

  private void unindex(JoinRequest request) {
    if (request.query() != null) {
      byQuery.remove(request.query().id());
    }
  }

  /** Calls somebody at each request that is granted, declined or taken back. */
  void onWithdrawn(Consumer<JoinRequest> listener) {
    onWithdrawn = onWithdrawn.andThen(listener);
  }

  /** Forgets an account's request; false if it has none. */
  boolean withdraw(long chatId, long accountId) {
    Map<Long, JoinRequest> ofChat = pending.get(chatId);
    JoinRequest request = ofChat == null ? null : ofChat.remove(accountId);
    if (request == null) {
      return false;
    }
    count(request.link(), 0, -1);
    unindex(request);
    onWithdrawn.accept(request);
    return true;
  }

  /** Ids of the accounts that asked last, newest first. */
  List<Long> recentRequesters(long chatId, int limit) {
    Collection<JoinRequest> all = requests(chatId);
    List<Long> last = new ArrayList<>();
    all.stream()
        .skip(Math.max(0, all.size() - limit))
        .forEach(request -> last.add(request.accountId()));
    Collections.reverse(last);
    return List.copyOf(last);
  }

  private void count(@Nullable String hash, int used, int requested) {
    InviteLink link = hash == null ? null : byHash.get(hash);
    if (link != null) {
      replace(link.withCounts(link.usage() + used, link.requested() + requested));
    }
  }
}
