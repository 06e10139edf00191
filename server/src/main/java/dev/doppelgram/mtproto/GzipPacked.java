// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlReader;
import dev.doppelgram.tl.TlWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.IntConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A boxed object in gzip's compression: {@code gzip_packed}. What is read may be in zlib's
 * container (RFC 1950) as well as in gzip's (RFC 1952): TDLib sends zlib's.
 */
public final class GzipPacked {
  public static final int ID = 0x3072cfa1;

  private GzipPacked() {}

  /** Whether bytes begin like a {@code gzip_packed}. */
  public static boolean is(byte[] object) {
    return object.length >= 4 && new TlReader(object).peekInt32() == ID;
  }

  /**
   * The object inside.
   *
   * @param limit how many bytes it may have
   * @throws TlException if it has more, or what is inside is neither gzip nor zlib
   */
  public static byte[] inflate(byte[] object, int limit) {
    return inflate(object, limit, inflated -> {});
  }

  /**
   * As {@link #inflate(byte[], int)}.
   *
   * @param spent is called with the number of bytes as they come out, of those before a failure too
   */
  public static byte[] inflate(byte[] object, int limit, IntConsumer spent) {
    TlReader reader = new TlReader(object);
    reader.int32();
    try (InputStream compressed = new Metered(open(reader.bytes()), spent)) {
      byte[] inflated = compressed.readNBytes(limit);
      if (compressed.read() >= 0) {
        throw new TlException("gzip_packed holds more than " + limit + " bytes");
      }
      return inflated;
    } catch (IOException e) {
      throw new TlException("gzip_packed holds neither gzip nor zlib: " + e.getMessage());
    }
  }

  private static InputStream open(byte[] compressed) throws IOException {
    InputStream bytes = new ByteArrayInputStream(compressed);
    if (isZlib(compressed)) {
      return new InflaterInputStream(bytes);
    }
    if (!isGzip(compressed)) { // before there is an inflater, which would be freed late
      throw new ZipException("another beginning");
    }
    return new GZIPInputStream(bytes, 1024);
  }

  /** RFC 1952: its magic number, and a length that holds a header. */
  private static boolean isGzip(byte[] compressed) {
    return compressed.length >= 10
        && (compressed[0] & 0xff) == 0x1f
        && (compressed[1] & 0xff) == 0x8b
        && compressed[2] == 8;
  }

  /** RFC 1950: the method is deflate, and the first two bytes are a multiple of 31. */
  private static boolean isZlib(byte[] compressed) {
    return compressed.length >= 2
        && (compressed[0] & 0x0f) == 8
        && (((compressed[0] & 0xff) << 8) | (compressed[1] & 0xff)) % 31 == 0;
  }

  /** The object in a {@code gzip_packed}, or as it was where that would not be shorter. */
  public static byte[] deflate(byte[] object) {
    return deflate(object, Deflater.DEFAULT_COMPRESSION);
  }

  /**
   * As {@link #deflate(byte[])}.
   *
   * @param level of {@link Deflater}
   */
  public static byte[] deflate(byte[] object, int level) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(object.length / 2);
    try (GZIPOutputStream gzip = new LevelledGzip(compressed, level)) {
      gzip.write(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TlWriter packed = new TlWriter(compressed.size() + 12);
    packed.int32(ID).bytes(compressed.toByteArray());
    return packed.size() < object.length ? packed.toByteArray() : object;
  }

  private static final class LevelledGzip extends GZIPOutputStream {
    LevelledGzip(OutputStream out, int level) throws IOException {
      super(out);
      def.setLevel(level);
    }
  }

  /** Tells how many bytes are read, as they are. */
  private static final class Metered extends FilterInputStream {
    private final IntConsumer spent;

    Metered(InputStream in, IntConsumer spent) {
      super(in);
      this.spent = spent;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        spent.accept(count);
      }
      return count;
    }
  }
}
