package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Reads what keys are made of in DER, one element after the other. The JDK's own reader comes with
 * its security providers, which a start need not wait for.
 */
final class DerReader {
  static final int INTEGER = 0x02;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int SEQUENCE = 0x30;

  private final byte[] der;
  private int at;

  DerReader(byte[] der) {
    this.der = der;
  }

  /** The elements of a sequence. */
  DerReader sequence() {
    return new DerReader(content(SEQUENCE));
  }

  BigInteger integer() {
    byte[] content = content(INTEGER);
    if (content.length == 0 || content[0] < 0) {
      throw new IllegalArgumentException("DER holds an integer that no key has");
    }
    return new BigInteger(content);
  }

  /**
   * The content of the next element.
   *
   * @throws IllegalArgumentException if it has another tag, or ends beyond what it is part of
   */
  byte[] content(int tag) {
    int found = next();
    if (found != tag) {
      throw new IllegalArgumentException("DER holds tag %d (expected: %d)".formatted(found, tag));
    }
    int length = length();
    if (length > der.length - at) {
      throw new IllegalArgumentException("DER ends early");
    }
    at += length;
    return Arrays.copyOfRange(der, at - length, at);
  }

  /** In one byte up to 127, else in as many as the first one says; no key takes more than two. */
  private int length() {
    int first = next();
    return switch (first) {
      case 0x81 -> next();
      case 0x82 -> next() << 8 | next();
      default -> {
        if (first > 0x7f) {
          throw new IllegalArgumentException("DER holds a length that no key has");
        }
        yield first;
      }
    };
  }

  private int next() {
    if (at == der.length) {
      throw new IllegalArgumentException("DER ends early");
    }
    return der[at++] & 0xff;
  }
}
