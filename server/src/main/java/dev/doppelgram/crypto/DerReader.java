package dev.doppelgram.crypto;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Reads the little of ASN.1's DER that RSA keys are made of; what is not there is refused. */
final class DerReader {
  private final ByteBuffer in;

  DerReader(byte[] der) {
    this(ByteBuffer.wrap(der));
  }

  private DerReader(ByteBuffer in) {
    this.in = in;
  }

  DerReader sequence() {
    return new DerReader(element(0x30));
  }

  DerReader octetString() {
    return new DerReader(element(0x04));
  }

  BigInteger integer() {
    return new BigInteger(bytes(element(0x02)));
  }

  /** The encoded form of an object identifier, in hex. */
  String objectIdentifier() {
    return HexFormat.of().formatHex(bytes(element(0x06)));
  }

  private ByteBuffer element(int tag) {
    int found = next();
    if (found != tag) {
      throw new IllegalArgumentException(
          "DER holds tag %02x (expected: %02x)".formatted(found, tag));
    }
    int length = length();
    if (length > in.remaining()) {
      throw new IllegalArgumentException(
          "DER ends after %d bytes of %d".formatted(in.remaining(), length));
    }
    ByteBuffer content = in.slice(in.position(), length);
    in.position(in.position() + length);
    return content;
  }

  /** Up to 127 in one byte, else 0x80 + the number of bytes that follow, big-endian. */
  private int length() {
    int first = next();
    if (first < 0x80) {
      return first;
    }
    int count = first - 0x80;
    if (count > 3) {
      throw new IllegalArgumentException("DER holds a length of " + count + " bytes");
    }
    int length = 0;
    for (int i = 0; i < count; i++) {
      length = length << 8 | next();
    }
    return length;
  }

  private int next() {
    if (!in.hasRemaining()) {
      throw new IllegalArgumentException("DER ends too early");
    }
    return in.get() & 0xff;
  }

  private static byte[] bytes(ByteBuffer content) {
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }
}
