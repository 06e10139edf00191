// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

/** Who sent an encrypted message: the two sides use different parts of the auth key. */
public enum Side {
  CLIENT(0),
  SERVER(8);

  /** The {@code x} of the protocol's key derivation. */
  final int x;

  Side(int x) {
    this.x = x;
  }
}
