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

  /** How many data centres the service has: a server of one is whichever a client dials. */
  private static final int LAST_DC = 5;

  private final Authorizations authorizations;
  private final Accounts accounts;
  private final Derivation derivation;
  private final Dcs dcs;
  private final Map<String, Exported> exported = new LinkedHashMap<>();
  private long counter;

  ExportedLogins(Authorizations authorizations, Accounts accounts, Derivation derivation, Dcs dcs) {
    this.dcs = dcs;
    this.authorizations = authorizations;
    this.accounts = accounts;
    this.derivation = derivation;
  }

  private record Exported(long accountId, int dc, Instant expires) {}

  /**
   * What another key is to show to be logged in as the caller, once.
   *
   * @param ownDc the one that the caller is on
   * @throws RpcError DC_ID_INVALID
   */
  public byte[] export(Account caller, int dc, int ownDc, Instant now) {
    boolean exists = dcs.several() ? dcs.contains(dc) : dc >= 1 && dc <= LAST_DC;
    if (!exists || dc == ownDc) {
      throw new RpcError(ErrorType.DC_ID_INVALID);
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

  /**
   * Logs in a key with what another one was given for its data centre.
   *
   * @param ownDc that of the key
   * @throws RpcError AUTH_BYTES_INVALID, USER_ID_INVALID
   */
  public Account copy(long authKeyId, long accountId, byte[] bytes, int ownDc, Instant now) {
    Exported known = exported.remove(HexFormat.of().formatHex(bytes));
    boolean here = known != null && (!dcs.several() || known.dc() == ownDc);
    if (known == null || !here || !now.isBefore(known.expires())) {
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
