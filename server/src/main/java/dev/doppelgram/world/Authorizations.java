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
    return byKey.computeIfAbsent(authKeyId, this::first);
  }

  /** Makes the key anonymous, for good if it was minted. */
  public void logOut(long authKeyId) {
    byKey.put(authKeyId, ANONYMOUS);
  }

  void logIn(long authKeyId, Account account) {
    byKey.put(authKeyId, new Authorization.LoggedIn(account));
  }

  void awaitPassword(long authKeyId, Account account) {
    byKey.put(authKeyId, new Authorization.PasswordDue(account));
  }

  private Authorization first(long authKeyId) {
    String name = minted.accountOf(authKeyId);
    return name == null ? ANONYMOUS : new Authorization.LoggedIn(accounts.named(name));
  }
}
