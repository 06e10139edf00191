// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Dcs;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Logins that clients copy to keys for other data centres. All instants are real time. */
public final class ExportedLogins {
  private static final Duration LIFETIME = Duration.ofMinutes(1);
  private static final int LENGTH = 128;

  /** TDLib asks again at once ({@code DcAuthManager.cpp}), but heeds a FLOOD_WAIT. */
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private static final int WAIT = 30;
  private static final int MOST_REFUSED = 1_000;

  private final Authorizations authorizations;
  private final Accounts accounts;
  private final Derivation derivation;
  private final Dcs dcs;
  private final Map<String, Exported> exported = new LinkedHashMap<>();
  private final Map<Refused, Instant> refused =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Refused, Instant> eldest) {
          return size() > MOST_REFUSED;
        }
      };
  private long counter;

  ExportedLogins(Authorizations authorizations, Accounts accounts, Derivation derivation, Dcs dcs) {
    this.dcs = dcs;
    this.authorizations = authorizations;
    this.accounts = accounts;
    this.derivation = derivation;
  }

  private record Refused(long accountId, int dc) {}

  private record Exported(long accountId, int dc, Instant expires) {}

  /**
   * What another key is to show to be logged in as the caller, once.
   *
   * @param ownDc the one that the caller is on
   * @throws RpcError DC_ID_INVALID for one that is not served; FLOOD_WAIT_X (420) if it is asked
   *     for again at once
   */
  public byte[] export(Account caller, int dc, int ownDc, Instant now) {
    if (!dcs.contains(dc) || dc == ownDc) {
      throw refusal(new Refused(caller.id(), dc), now);
    }
    exported.values().removeIf(old -> !now.isBefore(old.expires()));
    ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
    long number = counter++;
    while (bytes.hasRemaining()) {
      bytes.putLong(derivation.number(Purpose.EXPORTED_LOGIN, number, bytes.position()));
    }
    Exported fresh = new Exported(caller.id(), dc, now.plus(LIFETIME));
    exported.put(HexFormat.of().formatHex(bytes.array()), fresh);
    return bytes.array();
  }

  private RpcError refusal(Refused asked, Instant now) {
    Instant before = refused.remove(asked);
    if (before != null && now.isBefore(before.plus(AT_ONCE))) {
      return new RpcError(ErrorType.FLOOD_WAIT, WAIT);
    }
    refused.put(asked, now);
    return new RpcError(ErrorType.DC_ID_INVALID);
  }

  /**
   * Logs in a key with what another one was given for its data centre.
   *
   * @param ownDc that of the key
   * @throws RpcError AUTH_BYTES_INVALID, USER_ID_INVALID
   */
  public Account copy(long authKeyId, long accountId, byte[] bytes, int ownDc, Instant now) {
    Exported known = exported.remove(HexFormat.of().formatHex(bytes));
    if (known == null || known.dc() != ownDc || !now.isBefore(known.expires())) {
      throw new RpcError(ErrorType.AUTH_BYTES_INVALID);
    }
    if (known.accountId() != accountId) {
      throw new RpcError(ErrorType.USER_ID_INVALID);
    }
    Account account = accounts.get(accountId);
    authorizations.copy(authKeyId, account);
    return account;
  }
}
