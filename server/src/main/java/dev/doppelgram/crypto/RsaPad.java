// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The two paddings in which clients encrypt p_q_inner_data: RSA_PAD, and the older one by SHA1. */
public final class RsaPad {
  private static final int LENGTH = 256; // of n, and of what is sent
  private static final int PADDED_DATA = 192;
  private static final int KEY = 32;
  private static final int HASH = 32;
  private static final byte[] ZERO_IV = new byte[32];

  private RsaPad() {}

  /** Encrypts at most 144 bytes by RSA_PAD into 256. */
  public static byte[] encrypt(RsaPublicKey key, byte[] data, RandomGenerator random) {
    checkLength(data, 144);
    byte[] padded = randomTail(data, PADDED_DATA, random);
    byte[] tempKey = new byte[KEY];
    BigInteger number;
    do {
      random.nextBytes(tempKey);
      number = new BigInteger(1, wrap(padded, tempKey));
    } while (number.compareTo(key.n()) >= 0);
    return BigEndian.padded(key.encrypt(number), LENGTH);
  }

  /** Encrypts at most 235 bytes as SHA1(data), data and random bytes into 256. */
  public static byte[] encryptLegacy(RsaPublicKey key, byte[] data, RandomGenerator random) {
    checkLength(data, 235);
    byte[] block = new byte[LENGTH - 1];
    System.arraycopy(Digests.sha1(data), 0, block, 0, 20);
    System.arraycopy(randomTail(data, 235, random), 0, block, 20, 235);
    return BigEndian.padded(key.encrypt(new BigInteger(1, block)), LENGTH);
  }

  /**
   * Decrypts either padding and checks its hash.
   *
   * @return the data, after RSA_PAD with its padding up to 192 bytes; null if neither hash fits
   */
  public static byte @Nullable [] decrypt(RsaPrivateKey key, byte[] encrypted) {
    BigInteger number = new BigInteger(1, encrypted);
    if (number.compareTo(key.publicKey().n()) >= 0) {
      return null;
    }
    byte[] block = BigEndian.padded(key.decrypt(number), LENGTH);
    byte[] data = unwrap(block);
    // the data is a TL object, hence a multiple of 4 bytes long
    return data != null || block[0] != 0 ? data : HashedData.find(block, 1, 0, 4);
  }

  /**
   * (temp_key XOR SHA256(a)) + a, with a = AES-256-IGE(reversed data + SHA256(temp_key + data)).
   */
  private static byte[] wrap(byte[] padded, byte[] tempKey) {
    byte[] block = new byte[LENGTH];
    System.arraycopy(reversed(padded), 0, block, KEY, PADDED_DATA);
    System.arraycopy(Digests.sha256(tempKey, padded), 0, block, KEY + PADDED_DATA, HASH);
    AesIge.encrypt(tempKey, ZERO_IV, block, KEY, LENGTH - KEY);
    System.arraycopy(tempKey, 0, block, 0, KEY);
    xorWithHashOfRest(block);
    return block;
  }

  private static byte @Nullable [] unwrap(byte[] original) {
    byte[] block = original.clone();
    xorWithHashOfRest(block);
    byte[] tempKey = Arrays.copyOf(block, KEY);
    AesIge.decrypt(tempKey, ZERO_IV, block, KEY, LENGTH - KEY);
    byte[] padded = reversed(Arrays.copyOfRange(block, KEY, KEY + PADDED_DATA));
    byte[] hash = Arrays.copyOfRange(block, KEY + PADDED_DATA, LENGTH);
    return Arrays.equals(Digests.sha256(tempKey, padded), hash) ? padded : null;
  }

  private static void xorWithHashOfRest(byte[] block) {
    byte[] hash = Digests.sha256(Arrays.copyOfRange(block, KEY, LENGTH));
    for (int i = 0; i < KEY; i++) {
      block[i] ^= hash[i];
    }
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static byte[] randomTail(byte[] data, int length, RandomGenerator random) {
    byte[] padded = new byte[length];
    random.nextBytes(padded);
    System.arraycopy(data, 0, padded, 0, data.length);
    return padded;
  }

  private static void checkLength(byte[] data, int most) {
    if (data.length > most) {
      throw new IllegalArgumentException(
          data.length + " bytes to encrypt (expected: <= " + most + ")");
    }
  }
}
