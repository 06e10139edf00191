// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.tl.TlException;

/** How many bytes the gzipped parts of one packet may still grow to, however they are nested. */
final class GzipBudget {
  private int left;

  GzipBudget(int bytes) {
    left = bytes;
  }

  /**
   * Takes an object out of its {@code gzip_packed}.
   *
   * @throws TlException if it is too large, or no gzip
   */
  byte[] inflate(byte[] packed) {
    byte[] inflated = GzipPacked.inflate(packed, left);
    left -= inflated.length;
    return inflated;
  }
}
