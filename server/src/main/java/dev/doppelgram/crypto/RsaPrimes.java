// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;

/**
 * The secret half of a key, in the form that is quick to compute with.
 *
 * @param exponentP d mod p - 1
 * @param exponentQ d mod q - 1
 * @param coefficient 1/q mod p
 */
record RsaPrimes(
    BigInteger p,
    BigInteger q,
    BigInteger exponentP,
    BigInteger exponentQ,
    BigInteger coefficient) {

  /**
   * The numbers of a key that was read.
   *
   * @throws IllegalArgumentException if they do not belong together
   */
  static RsaPrimes of(RSAPrivateKey key) {
    RsaPrimes primes =
        new RsaPrimes(
            key.getPrime1(),
            key.getPrime2(),
            key.getExponent1(),
            key.getExponent2(),
            key.getCoefficient());
    if (!primes.p.multiply(primes.q).equals(key.getModulus())) {
      throw new IllegalArgumentException("the RSA key's modulus is not the product of its primes");
    }
    if (!primes.fit(key.getPublicExponent())) {
      throw new IllegalArgumentException("the RSA key's exponents do not belong together");
    }
    return primes;
  }

  private boolean fit(BigInteger e) {
    return areInverse(exponentP, e, p.subtract(BigInteger.ONE))
        && areInverse(exponentQ, e, q.subtract(BigInteger.ONE))
        && areInverse(coefficient, q, p);
  }

  private static boolean areInverse(BigInteger a, BigInteger b, BigInteger modulus) {
    return modulus.signum() > 0 && a.multiply(b).mod(modulus).equals(BigInteger.ONE);
  }

  /** By the Chinese remainder theorem. */
  BigInteger decrypt(BigInteger number) {
    BigInteger modP = number.modPow(exponentP, p);
    BigInteger modQ = number.modPow(exponentQ, q);
    return modP.subtract(modQ).multiply(coefficient).mod(p).multiply(q).add(modQ);
  }
}
