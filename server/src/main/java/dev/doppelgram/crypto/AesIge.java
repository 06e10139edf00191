// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Infinite Garble Extension mode, in place.
 *
 * <p>Either way a block comes out as {@code E(in ^ previous out) ^ previous in}; decryption differs
 * in the direction of {@code E}, and in which half of the IV is the first "previous out".
 */
public final class AesIge {
  private static final int BLOCK = 16;
  private static final ThreadLocal<AesIge> OF_THREAD = ThreadLocal.withInitial(AesIge::new);

  private final Cipher cipher;
  private final byte[] before = new byte[BLOCK];
  private final byte[] after = new byte[BLOCK];

  @SuppressWarnings("InsecureCipherMode") // the chaining that ECB lacks is done here
  private AesIge() {
    try {
      cipher = Cipher.getInstance("AES/ECB/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES", e);
    }
  }

  /** Encrypts {@code length} bytes, a multiple of 16, with a 32-byte key and a 32-byte IV. */
  public static void encrypt(byte[] key, byte[] iv, byte[] data, int offset, int length) {
    OF_THREAD.get().chain(Cipher.ENCRYPT_MODE, key, iv, 0, data, offset, length);
  }

  /** Decrypts {@code length} bytes, a multiple of 16, with a 32-byte key and a 32-byte IV. */
  public static void decrypt(byte[] key, byte[] iv, byte[] data, int offset, int length) {
    OF_THREAD.get().chain(Cipher.DECRYPT_MODE, key, iv, BLOCK, data, offset, length);
  }

  private void chain(
      int mode, byte[] key, byte[] iv, int outHalf, byte[] data, int offset, int length) {
    if (key.length != 32 || iv.length != 32 || length % BLOCK != 0) {
      throw new IllegalArgumentException(
          "key, IV and data of %d, %d and %d bytes (expected: 32, 32 and a multiple of 16)"
              .formatted(key.length, iv.length, length));
    }
    long out0 = Words.get(iv, outHalf);
    long out1 = Words.get(iv, outHalf + 8);
    long in0 = Words.get(iv, BLOCK - outHalf);
    long in1 = Words.get(iv, BLOCK - outHalf + 8);
    try {
      cipher.init(mode, new SecretKeySpec(key, "AES"));
      for (int at = offset; at < offset + length; at += BLOCK) {
        long word0 = Words.get(data, at);
        long word1 = Words.get(data, at + 8);
        Words.put(before, 0, word0 ^ out0);
        Words.put(before, 8, word1 ^ out1);
        cipher.update(before, 0, BLOCK, after, 0);
        out0 = Words.get(after, 0) ^ in0;
        out1 = Words.get(after, 8) ^ in1;
        in0 = word0;
        in1 = word1;
        Words.put(data, at, out0);
        Words.put(data, at + 8, out1);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
