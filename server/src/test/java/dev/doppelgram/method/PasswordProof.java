// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.tl.TlObject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The client's half of a 2FA check, written from Telegram's description of it. */
final class PasswordProof {
  /** What takes long to compute, by what it is computed of. */
  private static final Map<List<Object>, byte[]> HASHES = new ConcurrentHashMap<>();

  private PasswordProof() {}

  /** TL {@code inputCheckPasswordSRP} for what account.getPassword answered. */
  static TlObject of(String password, TlObject question) throws GeneralSecurityException {
    TlObject algo = question.object("current_algo");
    byte[] salt1 = algo.bytes("salt1");
    byte[] salt2 = algo.bytes("salt2");
    BigInteger p = number(algo.bytes("p"));
    BigInteger g = BigInteger.valueOf(algo.number("g"));
    BigInteger a = BigInteger.valueOf(0x1234_5678_9abc_def0L).pow(30).mod(p);
    BigInteger publicA = g.modPow(a, p);
    byte[] srpB = question.bytes("srp_B");
    BigInteger u = number(sha256(padded(publicA), srpB));
    BigInteger k = number(sha256(padded(p), padded(g)));
    List<Object> recipe = List.of(password, ByteBuffer.wrap(salt1), ByteBuffer.wrap(salt2));
    byte[] hash = HASHES.get(recipe);
    if (hash == null) {
      hash = x(password, salt1, salt2);
      HASHES.put(recipe, hash);
    }
    BigInteger x = number(hash);
    BigInteger base = number(srpB).subtract(k.multiply(g.modPow(x, p))).mod(p);
    byte[] shared = sha256(padded(base.modPow(a.add(u.multiply(x)), p)));
    byte[] groups = sha256(padded(p));
    byte[] ofG = sha256(padded(g));
    for (int i = 0; i < groups.length; i++) {
      groups[i] ^= ofG[i];
    }
    byte[] m1 = sha256(groups, sha256(salt1), sha256(salt2), padded(publicA), srpB, shared);
    long srpId = question.number("srp_id");
    return TlObject.of("inputCheckPasswordSRP", "srp_id", srpId, "A", padded(publicA), "M1", m1);
  }

  private static byte[] x(String password, byte[] salt1, byte[] salt2)
      throws GeneralSecurityException {
    byte[] text = password.getBytes(StandardCharsets.UTF_8);
    byte[] first = sha256(salt2, sha256(salt1, text, salt1), salt2);
    Mac mac = Mac.getInstance("HmacSHA512");
    mac.init(new SecretKeySpec(first, "HmacSHA512"));
    mac.update(salt1);
    byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
    byte[] sum = round.clone();
    for (int i = 1; i < 100_000; i++) {
      round = mac.doFinal(round);
      for (int j = 0; j < sum.length; j++) {
        sum[j] ^= round[j];
      }
    }
    return sha256(salt2, sum, salt2);
  }

  private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static BigInteger number(byte[] bytes) {
    return new BigInteger(1, bytes);
  }

  private static byte[] padded(BigInteger number) {
    byte[] signed = number.toByteArray();
    byte[] padded = new byte[256];
    byte[] value = signed.length > 256 ? Arrays.copyOfRange(signed, 1, 257) : signed;
    System.arraycopy(value, 0, padded, 256 - value.length, value.length);
    return padded;
  }
}
