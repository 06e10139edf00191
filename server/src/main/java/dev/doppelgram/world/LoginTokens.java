// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Dcs;
import dev.doppelgram.world.model.Signal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Logging in by a code that another device scans: see <a
 * href="https://core.telegram.org/api/qr-login">QR logins</a>. All instants are real time.
 */
public final class LoginTokens {
  private static final Duration LIFETIME = Duration.ofSeconds(30);

  /** Of tokens that nobody has accepted; the oldest one goes first. */
  private static final int MOST = 10_000;

  private final Authorizations authorizations;
  private final Accounts accounts;
  private final Dcs dcs;
  private final Derivation derivation;
  private final PendingEvents pendingEvents;
  private final Map<String, Issued> issued = new LinkedHashMap<>();
  private long counter;

  LoginTokens(
      Authorizations authorizations,
      Accounts accounts,
      Derivation derivation,
      PendingEvents pendingEvents,
      Dcs dcs) {
    this.authorizations = authorizations;
    this.accounts = accounts;
    this.dcs = dcs;
    this.derivation = derivation;
    this.pendingEvents = pendingEvents;
  }

  /**
   * A token for a key that nobody is logged in on.
   *
   * @param token shown as base64url in {@code tg://login?token=}
   */
  public record Token(byte[] token, Instant expires) {}

  /**
   * @param dc that of the key
   * @param accountId who has accepted it; 0 for nobody
   */
  private record Issued(
      long authKeyId, int dc, byte[] token, Instant expires, Set<Long> except, long accountId) {

    boolean accepted() {
      return accountId != 0;
    }

    Issued acceptedBy(Account account) {
      return new Issued(authKeyId, dc, token, expires, except, account.id());
    }
  }

  /**
   * The token of a key: the same one until it expires.
   *
   * @param dc that of the key
   * @param except ids of accounts that may not accept it
   */
  public Token export(long authKeyId, int dc, Collection<Long> except, Instant now) {
    issued.values().removeIf(old -> !old.accepted() && !now.isBefore(old.expires()));
    for (Issued known : issued.values()) {
      if (known.authKeyId() == authKeyId && !known.accepted()) {
        return new Token(known.token(), known.expires());
      }
    }
    byte[] token = new byte[Integer.BYTES * 8];
    ByteBuffer bytes = ByteBuffer.wrap(token);
    long number = counter++;
    for (int i = 0; i < 4; i++) {
      bytes.putLong(derivation.number(Purpose.LOGIN_TOKEN, number, i));
    }
    Issued fresh = new Issued(authKeyId, dc, token, now.plus(LIFETIME), Set.copyOf(except), 0);
    issued.put(HexFormat.of().formatHex(token), fresh);
    if (issued.size() > MOST) {
      issued.remove(issued.keySet().iterator().next());
    }
    return new Token(token, fresh.expires());
  }

  /**
   * Lets the key of a token in as the caller, or another key where the caller lives on another data
   * centre; where the account has a 2FA password, that is still due.
   *
   * @return the id of the key
   * @throws RpcError AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED, AUTH_TOKEN_ALREADY_ACCEPTED,
   *     AUTH_TOKEN_EXCEPTION
   */
  public long accept(Account caller, byte[] token, Instant now) {
    Issued known = find(token, now);
    if (known.accepted()) {
      throw new RpcError(ErrorType.AUTH_TOKEN_ALREADY_ACCEPTED);
    }
    if (known.except().contains(caller.id())) {
      throw new RpcError(ErrorType.AUTH_TOKEN_EXCEPTION);
    }
    issued.put(HexFormat.of().formatHex(token), known.acceptedBy(caller));
    if (isHome(known.dc(), caller)) {
      letIn(known.authKeyId(), caller);
    }
    pendingEvents.add(new Signal.LoginTokenAccepted(known.authKeyId()));
    return known.authKeyId();
  }

  /** Where a key is to go on: its token was accepted by somebody who lives elsewhere. */
  public record Migration(int dc, byte[] token) {}

  /** Null unless the token of this key was accepted by somebody who lives on another dc. */
  public @Nullable Migration migrationOf(long authKeyId) {
    for (Issued known : issued.values()) {
      Account account = known.accepted() ? accounts.get(known.accountId()) : null;
      if (account != null && known.authKeyId() == authKeyId && !isHome(known.dc(), account)) {
        return new Migration(dcs.homeOf(account), known.token());
      }
    }
    return null;
  }

  /**
   * Lets in a key on the data centre of the account that accepted a token, if there is one.
   *
   * @throws RpcError AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED
   */
  public void importTo(long authKeyId, int dc, byte[] token, Instant now) {
    Issued known = find(token, now);
    Account account = known.accepted() ? accounts.get(known.accountId()) : null;
    if (account != null && !isHome(known.dc(), account) && isHome(dc, account)) {
      letIn(authKeyId, account);
      issued.remove(HexFormat.of().formatHex(token));
    }
  }

  private boolean isHome(int dc, Account account) {
    return !dcs.several() || dcs.homeOf(account) == dc;
  }

  private void letIn(long authKeyId, Account account) {
    if (account.password() == null) {
      authorizations.begin(authKeyId, account);
    } else {
      authorizations.awaitPassword(authKeyId, account);
    }
  }

  /**
   * A token by its bytes; says whether it has been accepted.
   *
   * @throws RpcError AUTH_TOKEN_INVALID, AUTH_TOKEN_EXPIRED
   */
  public boolean isAccepted(byte[] token, Instant now) {
    return find(token, now).accepted();
  }

  private Issued find(byte[] token, Instant now) {
    Issued known = issued.get(HexFormat.of().formatHex(token));
    if (known == null) {
      throw new RpcError(ErrorType.AUTH_TOKEN_INVALID);
    }
    if (!known.accepted() && !now.isBefore(known.expires())) {
      throw new RpcError(ErrorType.AUTH_TOKEN_EXPIRED);
    }
    return known;
  }
}
