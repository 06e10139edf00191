package dev.doppelgram.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The server's 2048-bit key, which reads what clients send in req_DH_params. */
public final class RsaPrivateKey {
  /** Bits of n: the sizes of both paddings are made for it. */
  public static final int BITS = 2048;

  private static final String TEST_KEY = "test-key.pem";

  private static final String RSA_ENCRYPTION = "2a864886f70d010101"; // 1.2.840.113549.1.1.1

  private final RsaPublicKey publicKey;
  private final BigInteger p;
  private final BigInteger q;
  private final BigInteger exponentP;
  private final BigInteger exponentQ;
  private final BigInteger coefficient;

  /** Reads PKCS#1: version, n, e, d, p, q, d mod p-1, d mod q-1, 1/q mod p. */
  private RsaPrivateKey(DerReader pkcs1) {
    pkcs1.integer();
    publicKey = new RsaPublicKey(pkcs1.integer(), pkcs1.integer());
    pkcs1.integer();
    p = pkcs1.integer();
    q = pkcs1.integer();
    exponentP = pkcs1.integer();
    exponentQ = pkcs1.integer();
    coefficient = pkcs1.integer();
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
    DerReader der = new DerReader(pem.content());
    return switch (pem.type()) {
      case "RSA PRIVATE KEY" -> new RsaPrivateKey(der.sequence());
      case "PRIVATE KEY" -> new RsaPrivateKey(pkcs1InPkcs8(der.sequence()));
      default ->
          throw new IllegalArgumentException(
              "PEM holds " + pem.type() + " (expected: RSA PRIVATE KEY or PRIVATE KEY)");
    };
  }

  /** PKCS#8: version, algorithm, and the key as its own format has it. */
  private static DerReader pkcs1InPkcs8(DerReader pkcs8) {
    pkcs8.integer();
    if (!pkcs8.sequence().objectIdentifier().equals(RSA_ENCRYPTION)) {
      throw new IllegalArgumentException("PEM holds a private key, but not an RSA key");
    }
    return pkcs8.octetString().sequence();
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
