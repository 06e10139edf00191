// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-1 and SHA-256, each with one reused instance a thread. */
public final class Digests {
  private static final ThreadLocal<MessageDigest> SHA1 =
      ThreadLocal.withInitial(() -> digest("SHA-1"));
  private static final ThreadLocal<MessageDigest> SHA256 =
      ThreadLocal.withInitial(() -> digest("SHA-256"));

  private Digests() {}

  /** The 20-byte SHA-1 of the parts one after the other. */
  public static byte[] sha1(byte[]... parts) {
    return digest(SHA1.get(), parts);
  }

  /** The 32-byte SHA-256 of the parts one after the other. */
  public static byte[] sha256(byte[]... parts) {
    return digest(SHA256.get(), parts);
  }

  /** The 16-byte MD5 that clients send with a file. */
  public static byte[] md5(byte[] file) {
    return digest(digest("MD5"), file);
  }

  /**
   * This thread's SHA-1, empty; the caller finishes with {@code digest} before it is asked again.
   */
  static MessageDigest sha1() {
    return SHA1.get();
  }

  /** This thread's SHA-256, under the same rule. */
  static MessageDigest sha256() {
    return SHA256.get();
  }

  private static byte[] digest(MessageDigest digest, byte[]... parts) {
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
