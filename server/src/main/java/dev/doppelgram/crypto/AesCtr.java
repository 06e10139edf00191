// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One direction of an obfuscated connection: an AES-256-CTR stream that goes on where it stopped.
 */
public final class AesCtr {
  private final Cipher cipher;

  /** Starts the stream with a 32-byte key and a 16-byte initial counter. */
  public AesCtr(byte[] key32, byte[] iv16) {
    if (key32.length != 32) {
      throw new IllegalArgumentException("key of " + key32.length + " bytes (expected: 32)");
    }
    try {
      cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key32, "AES"), new IvParameterSpec(iv16));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("AES-256-CTR is not to be had", e);
    }
  }

  /** Encrypts or decrypts a range of any length in place. */
  public void process(byte[] data, int offset, int length) {
    try {
      cipher.update(data, offset, length, data, offset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Encrypts or decrypts what remains of {@code in} into {@code out}, moving both positions; {@code
   * out} may be {@code in} itself or share its bytes at the same place.
   */
  public void process(ByteBuffer in, ByteBuffer out) {
    try {
      cipher.update(in.duplicate(), out); // a cipher refuses one buffer in both roles
      in.position(in.limit());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
