// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Authorization;
import dev.doppelgram.world.model.MintedSessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is logged in on each permanent auth key. */
public final class Authorizations {
  private static final Authorization ANONYMOUS = new Authorization.Anonymous();
  private static final Authorization REVOKED = new Authorization.Revoked();

  private final Accounts accounts;
  private final MintedSessions minted;
  private final ServiceMessages service;
  private final Map<Long, Authorization> byKey = new HashMap<>();
  private final Map<Long, Set<Long>> keysByAccount = new LinkedHashMap<>();
  private final Map<Long, Instant> since = new HashMap<>();

  Authorizations(Accounts accounts, MintedSessions minted, ServiceMessages service) {
    this.service = service;
    this.accounts = accounts;
    this.minted = minted;
  }

  /** Who stands behind a key; a minted one is logged in from the start. */
  public Authorization of(long authKeyId) {
    Authorization known = byKey.get(authKeyId);
    if (known != null) {
      return current(authKeyId, known);
    }
    String name = minted.accountOf(authKeyId);
    if (name == null) {
      return ANONYMOUS; // not remembered: keys come and go without a login
    }
    logIn(authKeyId, accounts.named(name));
    return of(authKeyId);
  }

  /** Who is logged in may have another name since. */
  private Authorization current(long authKeyId, Authorization known) {
    if (known instanceof Authorization.LoggedIn loggedIn) {
      Account account = accounts.get(loggedIn.account().id());
      if (!account.equals(loggedIn.account())) {
        Authorization renamed = new Authorization.LoggedIn(account);
        byKey.put(authKeyId, renamed);
        return renamed;
      }
    }
    return known;
  }

  /**
   * The account whose code was right, whether its 2FA password is still due or not.
   *
   * @throws RpcError AUTH_KEY_UNREGISTERED
   */
  public Account identified(long authKeyId) {
    Authorization authorization = of(authKeyId);
    if (authorization instanceof Authorization.PasswordDue due) {
      return due.account();
    }
    if (authorization instanceof Authorization.LoggedIn loggedIn) {
      return loggedIn.account();
    }
    throw new RpcError(ErrorType.AUTH_KEY_UNREGISTERED);
  }

  /** Logs in the account whose 2FA password was due. */
  public void acceptPassword(long authKeyId) {
    begin(authKeyId, identified(authKeyId));
  }

  /**
   * The permanent keys that an account is logged in on, as far as they have been used, in the order
   * in which they first were.
   */
  public Set<Long> keysOf(long accountId) {
    return Collections.unmodifiableSet(
        new LinkedHashSet<>(keysByAccount.getOrDefault(accountId, Set.of())));
  }

  /** The ids of the accounts that have used a key, in the order in which they first did. */
  public Set<Long> accounts() {
    return Collections.unmodifiableSet(keysByAccount.keySet());
  }

  /** Makes the key anonymous, for good if it was minted. */
  public void logOut(long authKeyId) {
    if (minted.accountOf(authKeyId) == null) {
      forget(authKeyId, byKey.remove(authKeyId));
    } else {
      put(authKeyId, ANONYMOUS);
    }
  }

  /** Ends a login as another device of the account does: the key is good for nothing then. */
  void revoke(long authKeyId) {
    put(authKeyId, new Authorization.Revoked());
  }

  /** Puts an account in the place of what it was before, wherever it is logged in. */
  void replace(Account account) {
    byKey.replaceAll(
        (key, authorization) -> {
          if (authorization instanceof Authorization.LoggedIn loggedIn
              && loggedIn.account().id() == account.id()) {
            return new Authorization.LoggedIn(account);
          }
          return authorization instanceof Authorization.PasswordDue due
                  && due.account().id() == account.id()
              ? new Authorization.PasswordDue(account)
              : authorization;
        });
  }

  /** A login of an account. */
  public record Login(long authKeyId, long hash, Instant since) {}

  /**
   * The logins of an account, as far as they have been used; copies for other data centres are none
   * of their own.
   */
  public List<Login> loginsOf(Account account) {
    List<Login> logins = new ArrayList<>();
    for (long key : keysByAccount.getOrDefault(account.id(), Set.of())) {
      logins.add(new Login(key, hashOf(key), since.getOrDefault(key, Instant.EPOCH)));
    }
    return logins;
  }

  /** What a login is named by; never 0, which stands for one's own. */
  private static long hashOf(long authKeyId) {
    long hash = authKeyId * 0x9e3779b97f4a7c15L;
    return hash == 0 ? 1 : hash;
  }

  /**
   * Ends another login of the same account.
   *
   * @throws RpcError HASH_INVALID
   */
  public void revoke(Account account, long ownKeyId, long hash) {
    for (Login login : loginsOf(account)) {
      if (login.hash() == hash && login.authKeyId() != ownKeyId) {
        put(login.authKeyId(), REVOKED);
        return;
      }
    }
    throw new RpcError(ErrorType.HASH_INVALID);
  }

  /** Ends all other logins of an account. */
  public void revokeOthers(Account account, long ownKeyId) {
    for (Login login : loginsOf(account)) {
      if (login.authKeyId() != ownKeyId) {
        put(login.authKeyId(), REVOKED);
      }
    }
  }

  /** Who is logged in on a key that is used; notes when that login began, the first time. */
  public Authorization seen(long authKeyId, Instant now) {
    Authorization authorization = of(authKeyId);
    if (authorization instanceof Authorization.LoggedIn) {
      since.putIfAbsent(authKeyId, now);
    }
    return authorization;
  }

  /** Logs in a key that is a copy of another login: it gets no updates and is in no list. */
  void copy(long authKeyId, Account account) {
    put(authKeyId, new Authorization.LoggedIn(account));
  }

  /** Logs in an account that was not logged in on the key, and pushes that to its other devices. */
  void begin(long authKeyId, Account account) {
    service.loggedIn(account);
    logIn(authKeyId, account);
  }

  void logIn(long authKeyId, Account account) {
    put(authKeyId, new Authorization.LoggedIn(account));
    keysByAccount.computeIfAbsent(account.id(), id -> new LinkedHashSet<>()).add(authKeyId);
  }

  void awaitPassword(long authKeyId, Account account) {
    put(authKeyId, new Authorization.PasswordDue(account));
  }

  private void put(long authKeyId, Authorization authorization) {
    forget(authKeyId, byKey.put(authKeyId, authorization));
  }

  private void forget(long authKeyId, @Nullable Authorization before) {
    if (before instanceof Authorization.LoggedIn loggedIn) {
      since.remove(authKeyId);
      Set<Long> keys = keysByAccount.get(loggedIn.account().id());
      if (keys != null) {
        keys.remove(authKeyId);
      }
    }
  }
}
