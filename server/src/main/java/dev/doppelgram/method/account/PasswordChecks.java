// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.crypto.DhGroup;
import dev.doppelgram.crypto.Digests;
import dev.doppelgram.crypto.SrpChallenge;
import dev.doppelgram.crypto.SrpVerifier;
import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.BoundedMap;
import dev.doppelgram.view.PasswordView;
import dev.doppelgram.world.model.AccessHash;
import dev.doppelgram.world.model.Account;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The 2FA checks that are open: one for each auth key, until it is tried or the next one opens.
 *
 * <p>Salts and secrets follow from the account, so that they are the same in every run; {@link
 * #challenge} may be called by any thread, all else by the world's writer.
 */
public final class PasswordChecks {
  private static final int SERVERS_HALF = 8; // of salt1: the client adds bytes of its own

  /** They take long and are the same in every run, so that the next world need not wait. */
  private static final Map<Recipe, SrpVerifier> VERIFIERS = new ConcurrentHashMap<>();

  private static final int MOST_VERIFIERS = 100;

  private static final int MOST_OPEN = 10_000;

  private final Map<Long, Open> openByKey = new BoundedMap<>(MOST_OPEN);
  private long opened;

  private record Recipe(AccessHash account, String password) {}

  private record Open(long srpId, Account account, SrpChallenge challenge) {}

  /** The number of another check. */
  long next() {
    return ++opened;
  }

  /**
   * What the account has to prove its password by, which takes long; the number makes its secret.
   */
  SrpChallenge challenge(Account account, long number) {
    if (VERIFIERS.size() > MOST_VERIFIERS) {
      VERIFIERS.clear();
    }
    String password = Objects.requireNonNull(account.password());
    SrpVerifier verifier =
        VERIFIERS.computeIfAbsent(
            new Recipe(account.accessHash(), password),
            recipe ->
                SrpVerifier.of(
                    password, derived(account, "salt1", 0), derived(account, "salt2", 0)));
    return new SrpChallenge(verifier, secret(account, number));
  }

  /**
   * A {@link #challenge} that another server has computed.
   *
   * @param bytes what of it takes long, 512 bytes
   */
  static SrpChallenge computed(Account account, long number, byte[] bytes) {
    SrpChallenge challenge =
        SrpChallenge.of(
            bytes,
            derived(account, "salt1", 0),
            derived(account, "salt2", 0),
            secret(account, number));
    String password = Objects.requireNonNull(account.password());
    VERIFIERS.putIfAbsent(new Recipe(account.accessHash(), password), challenge.verifier());
    return challenge;
  }

  private static byte[] secret(Account account, long number) {
    return derived(account, "secret", number);
  }

  /** Opens a check, whose id follows from the account and the number. */
  long open(long authKeyId, Account account, long number, SrpChallenge challenge) {
    long srpId = ByteBuffer.wrap(derived(account, "srp_id", number)).getLong();
    openByKey.put(authKeyId, new Open(srpId, account, challenge));
    return srpId;
  }

  /**
   * Takes the check that a key has open; it is over, whatever comes of it.
   *
   * @throws RpcError SRP_ID_INVALID
   */
  public SrpChallenge take(long authKeyId, Account account, long srpId) {
    Open open = openByKey.remove(authKeyId);
    if (open == null || open.srpId() != srpId || open.account().id() != account.id()) {
      throw new RpcError(ErrorType.SRP_ID_INVALID);
    }
    return open.challenge();
  }

  /** What a client would make a new password with. */
  static PasswordView.Algo nextAlgo(Account account) {
    byte[] salt1 = Arrays.copyOf(derived(account, "next salt1", 0), SERVERS_HALF);
    return algo(salt1, derived(account, "next salt2", 0));
  }

  static PasswordView.Algo algo(byte[] salt1, byte[] salt2) {
    return new PasswordView.Algo(salt1, salt2, DhGroup.G, DhGroup.prime());
  }

  /** 32 bytes. */
  private static byte[] derived(Account account, String purpose, long number) {
    ByteBuffer subject = ByteBuffer.allocate(2 * Long.BYTES);
    subject.putLong(account.accessHash().secret()).putLong(number);
    return Digests.sha256(subject.array(), purpose.getBytes(StandardCharsets.US_ASCII));
  }
}
