// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * MTProto 1.0 encryption of a client's message, which lives on in {@code auth.bindTempAuthKey}:
 * auth_key_id (8), msg_key (16), then AES-256-IGE of random (16), msg_id (8), seq_no (4), length
 * (4), body and padding (0..15).
 */
public final class LegacyMessageCipher {
  private static final int HEADER = 24;
  private static final int MSG_KEY = 8;
  private static final int SEQ_NO = 24; // length is the upper half of the word that begins here
  private static final int BODY = 32;

  private LegacyMessageCipher() {}

  /**
   * Decrypts a message. Its auth_key_id is not looked at.
   *
   * @return the plaintext from {@code random} to the end of the body; null if lengths or msg_key
   *     are wrong
   */
  public static byte @Nullable [] decrypt(AuthKey key, byte[] message) {
    int length = message.length - HEADER;
    if (length < BODY || length % 16 != 0) {
      return null;
    }
    byte[] plain = Arrays.copyOfRange(message, HEADER, message.length);
    byte[] msgKey = Arrays.copyOfRange(message, MSG_KEY, HEADER);
    KeyAndIv aes = derive(key, msgKey);
    AesIge.decrypt(aes.key, aes.iv, plain, 0, length);
    int padding = length - BODY - (int) (Words.get(plain, SEQ_NO) >> 32);
    if (padding < 0 || padding > 15) {
      return null;
    }
    byte[] content = Arrays.copyOf(plain, length - padding);
    byte[] expected = Arrays.copyOfRange(Digests.sha1(content), 4, 20);
    return MessageDigest.isEqual(expected, msgKey) ? content : null;
  }

  /**
   * Encrypts a message.
   *
   * @param plain from {@code random} to the end of the body
   * @param random makes the padding
   */
  public static byte[] encrypt(AuthKey key, byte[] plain, RandomGenerator random) {
    byte[] padding = new byte[-plain.length & 15];
    random.nextBytes(padding);
    byte[] msgKey = Arrays.copyOfRange(Digests.sha1(plain), 4, 20);
    ByteBuffer message = ByteBuffer.allocate(HEADER + plain.length + padding.length);
    message.order(ByteOrder.LITTLE_ENDIAN).putLong(key.id()).put(msgKey).put(plain).put(padding);
    KeyAndIv aes = derive(key, msgKey);
    AesIge.encrypt(aes.key, aes.iv, message.array(), HEADER, message.capacity() - HEADER);
    return message.array();
  }

  private static KeyAndIv derive(AuthKey key, byte[] msgKey) {
    byte[] shared = key.shared();
    byte[] a = Digests.sha1(msgKey, Arrays.copyOfRange(shared, 0, 32));
    byte[] b =
        Digests.sha1(
            Arrays.copyOfRange(shared, 32, 48), msgKey, Arrays.copyOfRange(shared, 48, 64));
    byte[] c = Digests.sha1(Arrays.copyOfRange(shared, 64, 96), msgKey);
    byte[] d = Digests.sha1(msgKey, Arrays.copyOfRange(shared, 96, 128));
    byte[] aesKey = ByteBuffer.allocate(32).put(a, 0, 8).put(b, 8, 12).put(c, 4, 12).array();
    byte[] iv =
        ByteBuffer.allocate(32).put(a, 8, 12).put(b, 0, 8).put(c, 16, 4).put(d, 0, 8).array();
    return new KeyAndIv(aesKey, iv);
  }

  private record KeyAndIv(byte[] key, byte[] iv) {}
}
