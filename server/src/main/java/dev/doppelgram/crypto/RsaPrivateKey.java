package dev.doppelgram.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

  /** The numbers as PKCS#1 lists them: n, e, d, p, q, d mod p-1, d mod q-1, 1/q mod p. */
  private RsaPrivateKey(List<BigInteger> numbers) {
    publicKey = new RsaPublicKey(numbers.get(0), numbers.get(1));
    p = numbers.get(3);
    q = numbers.get(4);
    exponentP = numbers.get(5);
    exponentQ = numbers.get(6);
    coefficient = numbers.get(7);
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
    return Test.KEY;
  }

  private static RsaPrivateKey readTestKey() {
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

  /** Read once, when first needed. */
  private static final class Test {
    static final RsaPrivateKey KEY = readTestKey();
  }

  /** Raw RSA, by the Chinese remainder theorem; the number must be below n. */
  BigInteger decrypt(BigInteger number) {
    BigInteger modP = number.modPow(exponentP, p);
    BigInteger modQ = number.modPow(exponentQ, q);
    return modP.subtract(modQ).multiply(coefficient).mod(p).multiply(q).add(modQ);
  }
}
