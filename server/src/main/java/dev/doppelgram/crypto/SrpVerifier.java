// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What a server keeps of a 2FA password, by TL's {@code
 * passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow}.
 */
public final class SrpVerifier {
  private static final BigInteger G = BigInteger.valueOf(DhGroup.G);
  private static final int ITERATIONS = 100_000;

  private final byte[] salt1;
  private final byte[] salt2;
  private final BigInteger value;

  SrpVerifier(byte[] salt1, byte[] salt2, BigInteger value) {
    this.salt1 = salt1;
    this.salt2 = salt2;
    this.value = value;
  }

  /** Computes it, which takes a tenth of a second. */
  public static SrpVerifier of(String password, byte[] salt1, byte[] salt2) {
    byte[] text = password.getBytes(StandardCharsets.UTF_8);
    byte[] first = salted(salted(text, salt1), salt2);
    byte[] x = salted(stretched(first, salt1), salt2);
    return new SrpVerifier(salt1, salt2, G.modPow(new BigInteger(1, x), DhGroup.PRIME));
  }

  public byte[] salt1() {
    return salt1.clone();
  }

  public byte[] salt2() {
    return salt2.clone();
  }

  /** g to the power of the password's hash. */
  BigInteger value() {
    return value;
  }

  private static byte[] salted(byte[] data, byte[] salt) {
    return Digests.sha256(salt, data, salt);
  }

  /** PBKDF2; the JDK's own takes characters, not bytes. */
  private static byte[] stretched(byte[] password, byte[] salt) {
    PKCS5S2ParametersGenerator pbkdf2 = new PKCS5S2ParametersGenerator(new SHA512Digest());
    pbkdf2.init(password, salt, ITERATIONS);
    return ((KeyParameter) pbkdf2.generateDerivedParameters(512)).getKey();
  }
}
