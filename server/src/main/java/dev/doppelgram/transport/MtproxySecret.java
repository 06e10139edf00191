package dev.doppelgram.transport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The secret that an MTProxy shares with its users. */
public final class MtproxySecret {
  private static final int LENGTH = 16;

  private final byte[] key;
  private final boolean padded;

  private MtproxySecret(byte[] key, boolean padded) {
    this.key = key;
    this.padded = padded;
  }

  /**
   * Reads 16 bytes, or {@code dd} and 16 bytes, in hexadecimal digits of either case.
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
    boolean padded = bytes.length == 1 + LENGTH && bytes[0] == (byte) 0xdd;
    if (!padded && bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "MTProxy secret of " + bytes.length + " bytes (expected: 16, or dd and 16)");
    }
    return new MtproxySecret(
        padded ? HexFormat.of().parseHex(hex, 2, hex.length()) : bytes, padded);
  }

  /** Whether it begins with {@code dd}: its users are to use padded intermediate framing. */
  public boolean padded() {
    return padded;
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
}
