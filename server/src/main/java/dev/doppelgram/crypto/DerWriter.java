package dev.doppelgram.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;

/** Writes the little of ASN.1's DER that public RSA keys are made of. */
final class DerWriter {
  private DerWriter() {}

  static byte[] sequence(byte[]... elements) {
    return element(0x30, elements);
  }

  static byte[] integer(BigInteger number) {
    return element(0x02, number.toByteArray());
  }

  /** A bit string of whole bytes. */
  static byte[] bitString(byte[] bytes) {
    return element(
        0x03, new byte[1], bytes); // before the bits, how many of the last byte are unused
  }

  private static byte[] element(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    int length = content.size();
    ByteArrayOutputStream element = new ByteArrayOutputStream(length + 4);
    element.write(tag);
    if (length > 0xff) {
      element.write(0x82);
      element.write(length >> 8);
    } else if (length > 0x7f) {
      element.write(0x81);
    }
    element.write(length);
    element.writeBytes(content.toByteArray());
    return element.toByteArray();
  }
}
