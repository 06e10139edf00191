package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keys of 2048 bits in DER; public ones are written by the JDK, which knows SPKI. PKCS#1 is what
 * PKCS#8 and SPKI wrap.
 */
final class RsaEncoding {
  /** The object identifier 1.2.840.113549.1.1.1. */
  private static final byte[] RSA_ENCRYPTION = HexFormat.of().parseHex("2a864886f70d010101");

  /**
   * SEQUENCE, AlgorithmIdentifier rsaEncryption, BIT STRING: the same for each key of 2048 bits.
   */
  private static final int SPKI_HEAD_LENGTH = 24;

  private RsaEncoding() {}

  /** The numbers of a key in PKCS#1, in their order there: n, e, d, p, q, and what follows. */
  static List<BigInteger> readPkcs1(byte[] der) {
    DerReader key = new DerReader(der).sequence();
    key.integer(); // version
    return Stream.generate(key::integer).limit(8).toList();
  }

  static List<BigInteger> readPkcs8(byte[] der) {
    DerReader wrapper = new DerReader(der).sequence();
    wrapper.integer(); // version
    byte[] algorithm = wrapper.sequence().content(DerReader.OBJECT_IDENTIFIER);
    if (!Arrays.equals(algorithm, RSA_ENCRYPTION)) {
      throw new IllegalArgumentException("PEM holds a private key, but not an RSA key");
    }
    return readPkcs1(wrapper.content(DerReader.OCTET_STRING));
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
