// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;

/** The server's 2048-bit key, which reads what clients send in req_DH_params. */
public final class RsaPrivateKey {
  private final RsaPublicKey publicKey;
  private final Supplier<RsaPrimes> primes;

  RsaPrivateKey(RsaPublicKey publicKey, Supplier<RsaPrimes> primes) {
    this.publicKey = publicKey;
    this.primes = primes;
  }

  /** The fixed key that every test server uses by default; no secret, on purpose. */
  public static RsaPrivateKey testKey() {
    return TestKey.KEY;
  }

  /**
   * Reads the first private key of a PEM file, which is one of RSA, of 2048 bits and not encrypted:
   * PKCS#1 (RSA PRIVATE KEY) or PKCS#8 (PRIVATE KEY). Text before it is skipped.
   *
   * @throws IllegalArgumentException if there is no such key; the message says what there is, and
   *     what to do about it
   */
  public static RsaPrivateKey parse(byte[] file) {
    RSAPrivateKey key = RsaPem.privateKey(file);
    RsaPublicKey publicKey = RsaPublicKey.of(key.getModulus(), key.getPublicExponent());
    RsaPrimes primes = RsaPrimes.of(key);
    return new RsaPrivateKey(publicKey, () -> primes);
  }

  /**
   * Reads a key as {@link #parse(byte[])} does.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RsaPrivateKey parse(String pem) {
    return parse(pem.getBytes(StandardCharsets.UTF_8));
  }

  /** The half to show to clients. */
  public RsaPublicKey publicKey() {
    return publicKey;
  }

  /** Raw RSA; the number must be below n. */
  BigInteger decrypt(BigInteger number) {
    return primes.get().decrypt(number);
  }

  @Override
  public String toString() {
    return "the private key of " + publicKey;
  }
}
