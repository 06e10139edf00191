// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Signal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Logging in by a code that another device scans: see <a
 * href="https://core.telegram.org/api/qr-login">QR logins</a>. All instants are real time.
 */
public final class LoginTokens {
  private static final Duration LIFETIME = Duration.ofSeconds(30);

  /** Of tokens that nobody has accepted; the oldest one goes first. */
  private static final int MOST = 10_000;

  private final Authorizations authorizations;
  private final Derivation derivation;
  private final PendingEvents pendingEvents;
  private final Map<String, Issued> issued = new LinkedHashMap<>();
  private long counter;

  LoginTokens(Authorizations authorizations, Derivation derivation, PendingEvents pendingEvents) {
    this.authorizations = authorizations;
    this.derivation = derivation;
    this.pendingEvents = pendingEvents;
  }

  /**
   * A token for a key that nobody is logged in on.
   *
   * @param token shown as base64url in {@code tg://login?token=}
   */
  public record Token(byte[] token, Instant expires) {}

  private record Issued(
      long authKeyId, byte[] token, Instant expires, Set<Long> except, boolean accepted) {

    Issued asAccepted() {
      return new Issued(authKeyId, token, expires, except, true);
    }
  }

  /**
   * The token of a key: the same one until it expires.
   *
   * @param except ids of accounts that may not accept it
   */
  public Token export(long authKeyId, Collection<Long> except, Instant now) {
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
    Issued fresh = new Issued(authKeyId, token, now.plus(LIFETIME), Set.copyOf(except), false);
    issued.put(HexFormat.of().formatHex(token), fresh);
    if (issued.size() > MOST) {
      issued.remove(issued.keySet().iterator().next());
    }
    return new Token(token, fresh.expires());
  }

  /**
   * Lets the key of a token in as the caller; where the account has a 2FA password, that is still
   * due.
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
    issued.put(HexFormat.of().formatHex(token), known.asAccepted());
    if (caller.password() == null) {
      authorizations.logIn(known.authKeyId(), caller);
    } else {
      authorizations.awaitPassword(known.authKeyId(), caller);
    }
    pendingEvents.add(new Signal.LoginTokenAccepted(known.authKeyId()));
    return known.authKeyId();
  }

  /**
   * A token by its bytes; tells whether it has been accepted.
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
