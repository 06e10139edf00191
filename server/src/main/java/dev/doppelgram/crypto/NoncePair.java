// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The client's secret nonce and the server's nonce, and what a key exchange derives from them. */
public final class NoncePair {
  private static final int SHA1_LENGTH = 20;

  private final byte[] newNonce;
  private final byte[] serverNonce;
  private final byte[] tmpKey;
  private final byte[] tmpIv;

  /** Takes new_nonce (32 bytes) and server_nonce (16 bytes). */
  public NoncePair(byte[] newNonce, byte[] serverNonce) {
    if (newNonce.length != 32 || serverNonce.length != 16) {
      throw new IllegalArgumentException(
          "nonces of %d and %d bytes (expected: 32 and 16)"
              .formatted(newNonce.length, serverNonce.length));
    }
    this.newNonce = newNonce.clone();
    this.serverNonce = serverNonce.clone();
    byte[] newServer = Digests.sha1(newNonce, serverNonce);
    byte[] serverNew = Digests.sha1(serverNonce, newNonce);
    byte[] newNew = Digests.sha1(newNonce, newNonce);
    tmpKey = ByteBuffer.allocate(32).put(newServer).put(serverNew, 0, 12).array();
    tmpIv = ByteBuffer.allocate(32).put(serverNew, 12, 8).put(newNew).put(newNonce, 0, 4).array();
  }

  /** Encrypts SHA1(data), data and random padding up to a multiple of 16 with the tmp_aes_key. */
  public byte[] seal(byte[] data, RandomGenerator random) {
    byte[] sealed = new byte[(SHA1_LENGTH + data.length + 15) & -16];
    random.nextBytes(sealed);
    System.arraycopy(Digests.sha1(data), 0, sealed, 0, SHA1_LENGTH);
    System.arraycopy(data, 0, sealed, SHA1_LENGTH, data.length);
    AesIge.encrypt(tmpKey, tmpIv, sealed, 0, sealed.length);
    return sealed;
  }

  /**
   * Undoes {@link #seal}: the data without its padding, or null if no padding of 0..15 bytes fits
   * the hash.
   */
  public byte @Nullable [] open(byte[] sealed) {
    if (sealed.length % 16 != 0) {
      return null;
    }
    byte[] opened = sealed.clone();
    AesIge.decrypt(tmpKey, tmpIv, opened, 0, opened.length);
    return HashedData.find(opened, 0, opened.length - 15, 1);
  }

  /**
   * The 16 bytes of new_nonce_hash1, 2 or 3.
   *
   * @param number 1 for dh_gen_ok, 2 for dh_gen_retry, 3 for dh_gen_fail
   * @param auxHash of the key as the client will compute it
   */
  public byte[] newNonceHash(int number, long auxHash) {
    byte[] tail = new byte[9];
    tail[0] = (byte) number;
    Words.put(tail, 1, auxHash);
    return Arrays.copyOfRange(Digests.sha1(newNonce, tail), 4, SHA1_LENGTH);
  }

  /** The first server salt of the new key. */
  public long firstSalt() {
    return Words.get(newNonce, 0) ^ Words.get(serverNonce, 0);
  }
}
