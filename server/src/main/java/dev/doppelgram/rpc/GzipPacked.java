package dev.doppelgram.rpc;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** A query that is packed by itself, inside of wrappers that are not. */
final class GzipPacked {
  static final int ID = 0x3072cfa1;

  /** More than any request needs. */
  private static final int LARGEST = 1 << 20;

  private GzipPacked() {}

  /**
   * Reads the {@code gzip_packed} that the reader ends with.
   *
   * @return what was packed: one boxed object
   */
  static byte[] unpack(TlReader reader) {
    reader.int32();
    byte[] packed = reader.bytes();
    if (reader.remaining() != 0) {
      throw new TlException("gzip_packed is not the end");
    }
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] unpacked = stream.readNBytes(LARGEST + 1);
      if (unpacked.length > LARGEST) {
        throw new TlException("gzip_packed holds more than " + LARGEST + " bytes");
      }
      return unpacked;
    } catch (IOException e) {
      throw new TlException("gzip_packed is broken: " + e.getMessage());
    }
  }
}
