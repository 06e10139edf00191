// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.tl.DecodeBudget;
import dev.doppelgram.tl.TlException;

/** What may still be spent on one packet, however its parts are nested, and whether they fail. */
final class PacketBudget {
  /** What it costs to look into a gzip of any size. */
  private static final int OPENING = 1024;

  /** About the memory of an object or an element, in bytes. */
  static final int OF_AN_ELEMENT = 40;

  private final DecodeBudget elements;
  private final int most;
  private int bytes;

  PacketBudget(Limits limits) {
    most = limits.inflatedBytes();
    bytes = most;
    elements = new DecodeBudget(limits.decodedElements());
  }

  /**
   * Takes an object out of its {@code gzip_packed}; what came out before a failure is spent too.
   *
   * @throws TlException if it is too large, or no gzip
   */
  byte[] inflate(byte[] packed) {
    if (bytes <= 0) {
      throw new TlException("the gzipped parts of the packet hold too many bytes");
    }
    int limit = bytes;
    bytes -= OPENING;
    return GzipPacked.inflate(packed, limit, inflated -> bytes -= inflated);
  }

  /** About how much work the packet was, in bytes that are unpacked. */
  int spent() {
    return most - bytes + OF_AN_ELEMENT * elements.spent();
  }

  /** The objects and elements of vectors. */
  DecodeBudget elements() {
    return elements;
  }
}
