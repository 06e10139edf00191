package dev.doppelgram.world;

import dev.doppelgram.world.Derivation.Purpose;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All invite links, found by their hash, and the requests that wait behind them. */
public final class InviteLinks {
  private final Derivation derivation;
  private final Map<String, InviteLink> byHash = new LinkedHashMap<>();
  private final Map<Long, Map<Long, JoinRequest>> pending = new LinkedHashMap<>();

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

  void add(InviteLink link) {
    byHash.put(link.hash(), link);
  }

  /** Makes an admin's permanent link. */
  void addPrimary(long chatId, long adminId, Instant date) {
    String hash;
    int attempt = 0;
    do {
      hash = derivation.hash(Purpose.INVITE_HASH, chatId, adminId, attempt++);
    } while (byHash.containsKey(hash));
    add(
        new InviteLink(
            hash, chatId, adminId, date, null, null, 0, 0, 0, false, true, false, null, null));
  }

  /** The link with a hash that something in the world holds. */
  InviteLink get(String hash) {
    InviteLink link = byHash.get(hash);
    if (link == null) {
      throw new IllegalStateException("no link " + hash);
    }
    return link;
  }

  /** Counts a member that joined by the link; gives the link as it is then. */
  InviteLink use(String hash) {
    return count(hash, 1, 0);
  }

  /** Stores a request; false if the account has one for this chat already. */
  boolean request(JoinRequest request) {
    Map<Long, JoinRequest> ofChat =
        pending.computeIfAbsent(request.chatId(), chat -> new LinkedHashMap<>());
    if (ofChat.putIfAbsent(request.accountId(), request) != null) {
      return false;
    }
    count(request.link(), 0, 1);
    return true;
  }

  /** Forgets an account's request, if it has one. */
  void withdraw(long chatId, long accountId) {
    Map<Long, JoinRequest> ofChat = pending.get(chatId);
    JoinRequest request = ofChat == null ? null : ofChat.remove(accountId);
    if (request != null) {
      count(request.link(), 0, -1);
    }
  }

  private InviteLink count(String hash, int used, int requested) {
    InviteLink link = get(hash);
    InviteLink after = link.withCounts(link.usage() + used, link.requested() + requested);
    byHash.put(hash, after);
    return after;
  }
}
