// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.crypto.agreement.srp.SRP6Util;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * The server's half of one <a href="https://core.telegram.org/api/srp">2FA check</a>: SRP-6a with
 * Telegram's own hash of the password and proof; all numbers are hashed as 256 bytes.
 */
public final class SrpChallenge {
  private static final int LENGTH = AuthKey.LENGTH;
  private static final BigInteger P = DhGroup.PRIME;
  private static final BigInteger G = BigInteger.valueOf(DhGroup.G);

  private final SrpVerifier verifier;
  private final BigInteger secret;
  private final byte[] publicValue;

  /**
   * Computes the public value.
   *
   * @param secret the server's exponent, big-endian; 32 bytes are as strong as the group
   */
  public SrpChallenge(SrpVerifier verifier, byte[] secret) {
    this.verifier = verifier;
    this.secret = new BigInteger(1, secret);
    BigInteger k = SRP6Util.calculateK(new SHA256Digest(), P, G);
    publicValue = padded(k.multiply(verifier.value()).add(G.modPow(this.secret, P)).mod(P));
  }

  private SrpChallenge(SrpVerifier verifier, BigInteger secret, byte[] publicValue) {
    this.verifier = verifier;
    this.secret = secret;
    this.publicValue = publicValue;
  }

  /**
   * What of it took long to compute: the verifier's number and the public value, 256 bytes each.
   */
  public byte[] computed() {
    return ByteBuffer.allocate(2 * LENGTH).put(padded(verifier.value())).put(publicValue).array();
  }

  /**
   * Makes one of what was {@link #computed}, and of what else it follows from.
   *
   * @param salt1 the verifier's
   * @param salt2 the verifier's
   * @param secret the server's exponent, big-endian
   */
  public static SrpChallenge of(byte[] computed, byte[] salt1, byte[] salt2, byte[] secret) {
    if (computed.length != 2 * LENGTH) {
      throw new IllegalArgumentException("a challenge of " + computed.length + " bytes");
    }
    BigInteger value = number(Arrays.copyOf(computed, LENGTH));
    return new SrpChallenge(
        new SrpVerifier(salt1, salt2, value),
        number(secret),
        Arrays.copyOfRange(computed, LENGTH, 2 * LENGTH));
  }

  public SrpVerifier verifier() {
    return verifier;
  }

  /** TL {@code srp_B}: 256 bytes. */
  public byte[] publicValue() {
    return publicValue.clone();
  }

  /**
   * Whether a client's answer shows that it knows the password.
   *
   * @param a TL {@code A}, with or without leading zeros
   * @param m1 TL {@code M1}
   */
  public boolean isMetBy(byte[] a, byte[] m1) {
    BigInteger clientValue = number(a);
    // with 0 for A anybody could name the shared number
    if (clientValue.signum() == 0 || clientValue.compareTo(P) >= 0) {
      return false;
    }
    byte[] paddedA = padded(clientValue);
    BigInteger u = SRP6Util.calculateU(new SHA256Digest(), P, clientValue, number(publicValue));
    BigInteger shared =
        clientValue.multiply(verifier.value().modPow(u, P)).mod(P).modPow(secret, P);
    byte[] expected =
        Digests.sha256(
            xor(Digests.sha256(padded(P)), Digests.sha256(padded(G))),
            Digests.sha256(verifier.salt1()),
            Digests.sha256(verifier.salt2()),
            paddedA,
            publicValue,
            Digests.sha256(padded(shared)));
    return MessageDigest.isEqual(expected, m1);
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  private static byte[] padded(BigInteger number) {
    return BigEndian.padded(number, LENGTH);
  }

  private static byte[] xor(byte[] left, byte[] right) {
    byte[] xor = left.clone();
    for (int i = 0; i < xor.length; i++) {
      xor[i] ^= right[i];
    }
    return xor;
  }
}
