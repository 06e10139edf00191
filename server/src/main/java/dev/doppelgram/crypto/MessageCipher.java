// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.security.MessageDigest;

/**
 * MTProto 2.0 encryption of a whole packet in place: auth_key_id (8), msg_key (16), then plaintext
 * with padding, a multiple of 16 bytes, which becomes AES-256-IGE ciphertext.
 */
public final class MessageCipher {
  /** Bytes of auth_key_id and msg_key before the encrypted part. */
  public static final int HEADER = 24;

  private static final int MSG_KEY = 8;
  private static final int MSG_KEY_LENGTH = 16;

  private MessageCipher() {}

  /** Encrypts the packet's plaintext and writes the header before it. */
  public static void encrypt(AuthKey key, Side sender, byte[] packet, int offset, int length) {
    byte[] large = msgKeyLarge(key, sender, packet, offset, length);
    Words.put(packet, offset, key.id());
    System.arraycopy(large, 8, packet, offset + MSG_KEY, MSG_KEY_LENGTH);
    KeyAndIv aes = derive(key, sender, packet, offset + MSG_KEY);
    AesIge.encrypt(aes.key, aes.iv, packet, offset + HEADER, length - HEADER);
  }

  /**
   * Decrypts the packet and returns whether its msg_key fits what came out; if not, or if the
   * length is impossible, the bytes are of no use. The header stays, and auth_key_id is not looked
   * at.
   */
  public static boolean decrypt(AuthKey key, Side sender, byte[] packet, int offset, int length) {
    if (length <= HEADER || (length - HEADER) % 16 != 0) {
      return false;
    }
    KeyAndIv aes = derive(key, sender, packet, offset + MSG_KEY);
    AesIge.decrypt(aes.key, aes.iv, packet, offset + HEADER, length - HEADER);
    byte[] large = msgKeyLarge(key, sender, packet, offset, length);
    long difference = Words.get(large, 8) ^ Words.get(packet, offset + MSG_KEY);
    difference |= Words.get(large, 16) ^ Words.get(packet, offset + MSG_KEY + 8);
    return difference == 0;
  }

  /**
   * What a quick ack says of a packet once {@link #decrypt} has succeeded: the first 4 bytes of the
   * hash that msg_key is a part of, little-endian.
   */
  public static int quickAck(AuthKey key, Side sender, byte[] decrypted, int offset, int length) {
    return (int) Words.get(msgKeyLarge(key, sender, decrypted, offset, length), 0);
  }

  private static byte[] msgKeyLarge(
      AuthKey key, Side sender, byte[] packet, int offset, int length) {
    MessageDigest sha256 = Digests.sha256();
    sha256.update(key.shared(), 88 + sender.x, 32);
    sha256.update(packet, offset + HEADER, length - HEADER);
    return sha256.digest();
  }

  private static KeyAndIv derive(AuthKey key, Side sender, byte[] packet, int msgKey) {
    MessageDigest sha256 = Digests.sha256();
    sha256.update(packet, msgKey, MSG_KEY_LENGTH);
    sha256.update(key.shared(), sender.x, 36);
    byte[] a = sha256.digest();
    sha256.update(key.shared(), 40 + sender.x, 36);
    sha256.update(packet, msgKey, MSG_KEY_LENGTH);
    byte[] b = sha256.digest();
    // key = a[0..8] + b[8..24] + a[24..32], IV = b[0..8] + a[8..24] + b[24..32]: swap the middles
    for (int at = 8; at < 24; at += 8) {
      long middle = Words.get(a, at);
      Words.put(a, at, Words.get(b, at));
      Words.put(b, at, middle);
    }
    return new KeyAndIv(a, b);
  }

  private record KeyAndIv(byte[] key, byte[] iv) {}
}
