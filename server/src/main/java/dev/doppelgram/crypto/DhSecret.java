// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One side's exponent in a Diffie-Hellman exchange, with the public value that belongs to it.
 *
 * <p>The exponent is a random number of 64 bits. That is right for a test double only: it can be
 * searched for. No secret is lost by it, since the RSA key of a test server is published, and its
 * random numbers come of generators with 64 bits of state. To the peer the values look like any
 * other: in range, and 256 bytes long.
 */
public final class DhSecret {
  private static final BigInteger G = BigInteger.valueOf(DhGroup.G);

  private final BigInteger exponent;
  private final BigInteger publicValue;

  private DhSecret(BigInteger exponent, BigInteger publicValue) {
    this.exponent = exponent;
    this.publicValue = publicValue;
  }

  static DhSecret of(BigInteger exponent) {
    return new DhSecret(exponent, G.modPow(exponent, DhGroup.PRIME));
  }

  /** Draws exponents until the public value is in range and 256 bytes long by itself. */
  public static DhSecret random(RandomGenerator random) {
    byte[] bytes = new byte[Long.BYTES];
    DhSecret secret;
    do {
      random.nextBytes(bytes);
      secret = of(new BigInteger(1, bytes).setBit(Long.SIZE - 1));
    } while (!secret.isFit());
    return secret;
  }

  /** The secret whose exponent is greater by one. */
  DhSecret successor() {
    return new DhSecret(exponent.add(BigInteger.ONE), publicValue.multiply(G).mod(DhGroup.PRIME));
  }

  /** Whether the public value is in range and 256 bytes long by itself. */
  boolean isFit() {
    return DhGroup.holds(publicValue) && publicValue.bitLength() > 8 * (AuthKey.LENGTH - 1);
  }

  /** g_a or g_b: 256 bytes, big-endian, the first one not zero. */
  public byte[] publicValue() {
    return BigEndian.padded(publicValue, AuthKey.LENGTH);
  }

  /**
   * The key shared with the peer, or null if the peer's value is out of range; it may be shorter
   * than 256 bytes (clients send it without leading zeros).
   */
  public @Nullable AuthKey agree(byte[] peerValue) {
    BigInteger peer = new BigInteger(1, peerValue);
    if (!DhGroup.holds(peer)) {
      return null;
    }
    return new AuthKey(BigEndian.padded(peer.modPow(exponent, DhGroup.PRIME), AuthKey.LENGTH));
  }
}
