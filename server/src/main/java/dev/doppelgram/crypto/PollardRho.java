package dev.doppelgram.crypto;

/** Brent's variant of Pollard's rho on 63-bit numbers, in Montgomery form. */
final class PollardRho {
  private static final int BATCH = 128; // steps multiplied together before one gcd

  private final long n;
  private final long inverse;

  PollardRho(long n) {
    if (n < 9 || (n & 1) == 0) {
      throw new IllegalArgumentException(n + " is not a product of two odd primes");
    }
    this.n = n;
    long inverse = n; // right to 3 bits; each step of Newton's doubles them
    for (int bits = 3; bits < 64; bits *= 2) {
      inverse *= 2 - n * inverse;
    }
    this.inverse = inverse;
  }

  /** A factor other than 1 and n; n must not be prime. */
  long factor() {
    long square = Math.round(Math.sqrt((double) n));
    if (square * square == n) {
      return square;
    }
    for (long c = 1; ; c++) {
      long factor = walk(c);
      if (factor != n) {
        return factor;
      }
    }
  }

  private long walk(long c) {
    long y = 2;
    for (int round = 1; ; round *= 2) {
      long x = y;
      for (int i = 0; i < round; i++) {
        y = step(y, c);
      }
      for (int done = 0; done < round; done += BATCH) {
        long start = y;
        long product = 1;
        int steps = Math.min(BATCH, round - done);
        for (int i = 0; i < steps; i++) {
          y = step(y, c);
          product = multiply(product, Math.abs(x - y));
        }
        if (gcd(product, n) != 1) {
          return firstCommonFactor(x, start, c);
        }
      }
    }
  }

  private long firstCommonFactor(long x, long start, long c) {
    long y = start;
    long factor;
    do {
      y = step(y, c);
      factor = gcd(Math.abs(x - y), n);
    } while (factor == 1);
    return factor;
  }

  private long step(long y, long c) {
    long next = multiply(y, y) + c - n;
    return next < 0 ? next + n : next;
  }

  /** a * b / 2^64 mod n, for 0 <= a, b < n < 2^63; the factor 2^-64 does not matter to a gcd. */
  private long multiply(long a, long b) {
    long m = a * b * inverse;
    long reduced = Math.multiplyHigh(m, n) + ((m >> 63) & n); // n is positive: m made unsigned
    long result = Math.multiplyHigh(a, b) - reduced;
    return result < 0 ? result + n : result;
  }

  private static long gcd(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }
}
