// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that an MTProxy shares with its users. */
public final class MtproxySecret {
  private static final int LENGTH = 16;
  private static final String HMAC = "HmacSHA256";

  private final byte[] key;
  private final boolean padded;
  private final byte[] domain;

  private MtproxySecret(byte[] key, boolean padded, byte[] domain) {
    this.key = key;
    this.padded = padded;
    this.domain = domain;
  }

  /**
   * Reads 16 bytes, or {@code dd} and 16 bytes, or {@code ee}, 16 bytes and a domain, in
   * hexadecimal digits of either case.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static MtproxySecret parse(String hex) {
    byte[] bytes;
    try {
      bytes = HexFormat.of().parseHex(hex);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("an MTProxy secret is written in hexadecimal digits", e);
    }
    if (bytes.length == LENGTH) {
      return new MtproxySecret(bytes, false, new byte[0]);
    }
    boolean fakeTls = bytes.length > 1 + LENGTH && bytes[0] == (byte) 0xee;
    if (!fakeTls && (bytes.length != 1 + LENGTH || bytes[0] != (byte) 0xdd)) {
      throw new IllegalArgumentException(
          "MTProxy secret of "
              + bytes.length
              + " bytes (expected: 16, or dd and 16, or ee, 16 and a domain)");
    }
    return new MtproxySecret(
        Arrays.copyOfRange(bytes, 1, 1 + LENGTH),
        true,
        Arrays.copyOfRange(bytes, 1 + LENGTH, bytes.length));
  }

  /** As {@link #parse} reads it. */
  public String hex() {
    HexFormat digits = HexFormat.of();
    String kind = domain.length > 0 ? "ee" : padded ? "dd" : "";
    return kind + digits.formatHex(key) + digits.formatHex(domain);
  }

  /** Whether it begins with {@code dd} or {@code ee}: users are to pad intermediate framing. */
  public boolean padded() {
    return padded;
  }

  /** Whether it begins with {@code ee}: its users are to speak fake TLS. */
  public boolean fakeTls() {
    return domain.length > 0;
  }

  /** The domain, in ASCII, that fake TLS claims to be for; empty without fake TLS. */
  byte[] domain() {
    return domain;
  }

  /** HMAC-SHA256, 32 bytes, of the parts one after the other. */
  byte[] hmac(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  /** SHA-256 of a key and the secret: the key to use in its place. */
  byte[] mixInto(byte[] streamKey) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(streamKey);
      return sha256.digest(key);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  @Override
  public String toString() {
    return "an MTProxy secret" + (padded ? " with padding" : "");
  }
}
