package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Keys of 2048 bits in DER, read and written by the JDK, which knows PKCS#8 and SPKI; PKCS#1 is
 * what these two wrap.
 */
final class RsaEncoding {
  /** SEQUENCE, version 0, AlgorithmIdentifier rsaEncryption, OCTET STRING; lengths left at zero. */
  private static final byte[] PKCS8_HEAD =
      HexFormat.of().parseHex("30820000020100300d06092a864886f70d010101050004820000");

  /**
   * SEQUENCE, AlgorithmIdentifier rsaEncryption, BIT STRING: the same for each key of 2048 bits.
   */
  private static final int SPKI_HEAD_LENGTH = 24;

  private RsaEncoding() {}

  static RSAPrivateCrtKey readPkcs1(byte[] der) {
    byte[] pkcs8 = Arrays.copyOf(PKCS8_HEAD, PKCS8_HEAD.length + der.length);
    System.arraycopy(der, 0, pkcs8, PKCS8_HEAD.length, der.length);
    ByteBuffer lengths = ByteBuffer.wrap(pkcs8);
    lengths.putShort(2, (short) (pkcs8.length - 4));
    lengths.putShort(PKCS8_HEAD.length - 2, (short) der.length);
    return readPkcs8(pkcs8);
  }

  static RSAPrivateCrtKey readPkcs8(byte[] der) {
    try {
      if (rsa().generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateCrtKey key) {
        return key;
      }
      throw new IllegalArgumentException("the private key does not list its primes");
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "PEM holds a private key, but not an RSA key that can be read", e);
    }
  }

  static byte[] spki(BigInteger n, BigInteger e) {
    try {
      return rsa().generatePublic(new RSAPublicKeySpec(n, e)).getEncoded();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure); // numbers of a key that was read before
    }
  }

  static byte[] pkcs1(BigInteger n, BigInteger e) {
    byte[] spki = spki(n, e);
    return Arrays.copyOfRange(spki, SPKI_HEAD_LENGTH, spki.length);
  }

  private static KeyFactory rsa() throws NoSuchAlgorithmException {
    return KeyFactory.getInstance("RSA");
  }
}
