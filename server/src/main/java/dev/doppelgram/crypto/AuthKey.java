// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The 256-byte secret that a client shares with the server, leading zero bytes kept. */
public final class AuthKey {
  public static final int LENGTH = 256;

  private final byte[] key;
  private final long auxHash;
  private final long id;

  /** Copies a key of 256 bytes. */
  public AuthKey(byte[] key) {
    if (key.length != LENGTH) {
      throw new IllegalArgumentException(
          "auth key of " + key.length + " bytes (expected: " + LENGTH + ")");
    }
    this.key = key.clone();
    byte[] sha1 = Digests.sha1(key);
    auxHash = Words.get(sha1, 0);
    id = Words.get(sha1, 12);
  }

  /**
   * The permanent key of a device of an account: the same in every run, and derivable in any
   * language as SHA-256 of the UTF-8 text {@code doppelgram/1/SEED/ACCOUNT/DEVICE/i}, i = 0..7.
   */
  public static AuthKey minted(long seed, String account, int device) {
    ByteArrayOutputStream key = new ByteArrayOutputStream(LENGTH);
    for (int i = 0; i < 8; i++) {
      String part = "doppelgram/1/" + seed + "/" + account + "/" + device + "/" + i;
      key.writeBytes(Digests.sha256(part.getBytes(StandardCharsets.UTF_8)));
    }
    return new AuthKey(key.toByteArray());
  }

  /** The auth_key_id: the last 8 bytes of SHA1(key), little-endian as on the wire. */
  public long id() {
    return id;
  }

  /** The auth_key_aux_hash: the first 8 bytes of SHA1(key), little-endian. */
  public long auxHash() {
    return auxHash;
  }

  /**
   * The aux hash that half of the clients compute when the key begins with zero bytes: over the key
   * without them.
   */
  public long unpaddedAuxHash() {
    int zeros = 0;
    while (zeros < LENGTH && key[zeros] == 0) {
      zeros++;
    }
    return Words.get(Digests.sha1(Arrays.copyOfRange(key, zeros, LENGTH)), 0);
  }

  /** Whether the two aux hashes differ: one key exchange in 256 ends like that. */
  public boolean hasLeadingZero() {
    return key[0] == 0;
  }

  /** A copy of the 256 bytes. */
  public byte[] bytes() {
    return key.clone();
  }

  /** The key itself, for the package's own reading. */
  byte[] shared() {
    return key;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuthKey that && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  /** Only the id, in the order of its bytes on the wire: a key does not belong in a log. */
  @Override
  public String toString() {
    return "AuthKey[" + HexFormat.of().toHexDigits(Long.reverseBytes(id)) + "]";
  }
}
