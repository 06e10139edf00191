package dev.doppelgram.world;

import java.util.HashMap;
import java.util.Map;

/** Who is logged in on each permanent auth key. */
public final class Authorizations {
  private static final Authorization ANONYMOUS = new Authorization.Anonymous();

  private final Accounts accounts;
  private final MintedSessions minted;
  private final Map<Long, Authorization> byKey = new HashMap<>();

  Authorizations(Accounts accounts, MintedSessions minted) {
    this.accounts = accounts;
    this.minted = minted;
  }

  /** Who stands behind a key; a minted one is logged in from the start. */
  public Authorization of(long authKeyId) {
    Authorization known = byKey.get(authKeyId);
    if (known != null) {
      return known;
    }
    String name = minted.accountOf(authKeyId);
    if (name == null) {
      return ANONYMOUS; // not remembered: keys come and go without a login
    }
    logIn(authKeyId, accounts.named(name));
    return of(authKeyId);
  }

  /** Makes the key anonymous, for good if it was minted. */
  public void logOut(long authKeyId) {
    if (minted.accountOf(authKeyId) == null) {
      byKey.remove(authKeyId);
    } else {
      byKey.put(authKeyId, ANONYMOUS);
    }
  }

  void logIn(long authKeyId, Account account) {
    byKey.put(authKeyId, new Authorization.LoggedIn(account));
  }

  void awaitPassword(long authKeyId, Account account) {
    byKey.put(authKeyId, new Authorization.PasswordDue(account));
  }
}
