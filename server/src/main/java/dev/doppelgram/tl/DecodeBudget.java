// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

/** How many objects and elements of vectors may still be decoded. */
public final class DecodeBudget {
  private final int most;
  private int left;

  public DecodeBudget(int most) {
    this.most = most;
    left = most;
  }

  /** How many were decoded so far. */
  public int spent() {
    return most - left;
  }

  void charge(int elements) {
    if (elements > left) {
      throw new TlException.TooLong("more than " + most + " objects and elements of vectors");
    }
    left -= elements;
  }
}
