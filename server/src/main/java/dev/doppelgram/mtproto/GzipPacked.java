package dev.doppelgram.mtproto;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlReader;
import dev.doppelgram.tl.TlWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A boxed object in gzip's compression: {@code gzip_packed}. */
public final class GzipPacked {
  public static final int ID = 0x3072cfa1;

  private GzipPacked() {}

  /** Tells whether bytes begin like a {@code gzip_packed}. */
  public static boolean is(byte[] object) {
    return object.length >= 4 && new TlReader(object).peekInt32() == ID;
  }

  /**
   * The object inside.
   *
   * @param limit how many bytes it may have
   * @throws TlException if it has more, or what is inside is not gzip
   */
  public static byte[] inflate(byte[] object, int limit) {
    TlReader reader = new TlReader(object);
    reader.int32();
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(reader.bytes()), 1024)) {
      byte[] inflated = gzip.readNBytes(limit);
      if (gzip.read() >= 0) {
        throw new TlException("gzip_packed holds more than " + limit + " bytes");
      }
      return inflated;
    } catch (IOException e) {
      throw new TlException("gzip_packed holds no gzip: " + e.getMessage());
    }
  }

  /** The object in a {@code gzip_packed}, or as it was where that would not be shorter. */
  public static byte[] deflate(byte[] object) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(object.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TlWriter packed = new TlWriter(compressed.size() + 12);
    packed.int32(ID).bytes(compressed.toByteArray());
    return packed.size() < object.length ? packed.toByteArray() : object;
  }
}
