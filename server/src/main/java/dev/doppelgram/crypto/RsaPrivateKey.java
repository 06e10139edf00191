package dev.doppelgram.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPrivateCrtKey;

/** The server's 2048-bit key, which reads what clients send in req_DH_params. */
public final class RsaPrivateKey {
  /** Bits of n: the sizes of both paddings are made for it. */
  public static final int BITS = 2048;

  private static final String TEST_KEY = "test-key.pem";

  private final RsaPublicKey publicKey;
  private final BigInteger p;
  private final BigInteger q;
  private final BigInteger exponentP;
  private final BigInteger exponentQ;
  private final BigInteger coefficient;

  private RsaPrivateKey(RSAPrivateCrtKey key) {
    publicKey = new RsaPublicKey(key.getModulus(), key.getPublicExponent());
    p = key.getPrimeP();
    q = key.getPrimeQ();
    exponentP = key.getPrimeExponentP();
    exponentQ = key.getPrimeExponentQ();
    coefficient = key.getCrtCoefficient();
    int bits = publicKey.n().bitLength();
    if (bits != BITS) {
      throw new IllegalArgumentException("RSA key of " + bits + " bits (expected: " + BITS + ")");
    }
    if (!p.multiply(q).equals(publicKey.n())) {
      throw new IllegalArgumentException("the RSA key's modulus is not the product of its primes");
    }
  }

  /** The fixed key that every test server uses unless told otherwise; no secret, on purpose. */
  public static RsaPrivateKey testKey() {
    try (InputStream pem = RsaPrivateKey.class.getResourceAsStream(TEST_KEY)) {
      if (pem == null) {
        throw new IllegalStateException(TEST_KEY + " is missing from the jar");
      }
      return parse(new String(pem.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads PEM of type RSA PRIVATE KEY (PKCS#1) or PRIVATE KEY (PKCS#8), unencrypted; lines before
   * it are skipped.
   *
   * @throws IllegalArgumentException if there is no such key, or not one of 2048 bits
   */
  public static RsaPrivateKey parse(String text) {
    Pem pem = Pem.parse(text);
    return switch (pem.type()) {
      case "RSA PRIVATE KEY" -> new RsaPrivateKey(RsaEncoding.readPkcs1(pem.content()));
      case "PRIVATE KEY" -> new RsaPrivateKey(RsaEncoding.readPkcs8(pem.content()));
      default ->
          throw new IllegalArgumentException(
              "PEM holds " + pem.type() + " (expected: RSA PRIVATE KEY or PRIVATE KEY)");
    };
  }

  /** The half to show to clients. */
  public RsaPublicKey publicKey() {
    return publicKey;
  }

  /** Raw RSA, by the Chinese remainder theorem; the number must be below n. */
  BigInteger decrypt(BigInteger number) {
    BigInteger modP = number.modPow(exponentP, p);
    BigInteger modQ = number.modPow(exponentQ, q);
    return modP.subtract(modQ).multiply(coefficient).mod(p).multiply(q).add(modQ);
  }
}
