// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;

/** The half of the server's key that clients carry, or have added for a test. */
public record RsaPublicKey(BigInteger n, BigInteger e) {
  /** Bits of n: the sizes of both paddings are made for it. */
  public static final int BITS = 2048;

  /** How to make a key that fits. */
  static final String COMMAND = "openssl genrsa -out key.pem " + BITS;

  /** A key of the right size. */
  static RsaPublicKey of(BigInteger n, BigInteger e) {
    if (n.bitLength() != BITS) {
      throw new IllegalArgumentException(
          "RSA key of %d bits (expected: %d); make one: %s"
              .formatted(n.bitLength(), BITS, COMMAND));
    }
    return new RsaPublicKey(n, e);
  }

  /**
   * Reads the first public key of a PEM file, which is one of RSA and of 2048 bits: PKCS#1 (RSA
   * PUBLIC KEY) or SPKI (PUBLIC KEY). Text before it is skipped.
   *
   * @throws IllegalArgumentException if there is no such key; the message says what there is
   */
  public static RsaPublicKey parse(String pem) {
    RSAPublicKey key = RsaPem.publicKey(pem.getBytes(StandardCharsets.UTF_8));
    return of(key.getModulus(), key.getPublicExponent());
  }

  /** By which a client finds the key: the last 8 bytes of SHA1(n, e as TL bytes). */
  public long fingerprint() {
    return Words.get(Digests.sha1(tlBytes(n), tlBytes(e)), 12);
  }

  /** {@code -----BEGIN RSA PUBLIC KEY-----}. */
  public String toPkcs1Pem() {
    return RsaPem.pkcs1(n, e);
  }

  /** {@code -----BEGIN PUBLIC KEY-----}. */
  public String toSpkiPem() {
    return RsaPem.spki(n, e);
  }

  /** Raw RSA; the number must be below n. */
  BigInteger encrypt(BigInteger number) {
    return number.modPow(e, n);
  }

  /** TL's {@code bytes}: a length of 1 or 4 bytes, then zeros up to a multiple of 4. */
  private static byte[] tlBytes(BigInteger number) {
    byte[] bytes = BigEndian.minimal(number);
    int head = bytes.length < 254 ? 1 : 4;
    byte[] padded = new byte[(head + bytes.length + 3) & -4];
    if (head == 1) {
      padded[0] = (byte) bytes.length;
    } else {
      ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length << 8 | 254);
    }
    System.arraycopy(bytes, 0, padded, head, bytes.length);
    return padded;
  }
}
