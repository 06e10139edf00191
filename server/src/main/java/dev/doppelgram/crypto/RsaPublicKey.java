package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The half of the server's key that clients carry, or have added for a test. */
public record RsaPublicKey(BigInteger n, BigInteger e) {
  /** By which a client finds the key: the last 8 bytes of SHA1(n, e as TL bytes). */
  public long fingerprint() {
    return Words.get(Digests.sha1(tlBytes(n), tlBytes(e)), 12);
  }

  /** {@code -----BEGIN RSA PUBLIC KEY-----}. */
  public String toPkcs1Pem() {
    return new Pem("RSA PUBLIC KEY", RsaEncoding.pkcs1(n, e)).text();
  }

  /** {@code -----BEGIN PUBLIC KEY-----}. */
  public String toSpkiPem() {
    return new Pem("PUBLIC KEY", RsaEncoding.spki(n, e)).text();
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
