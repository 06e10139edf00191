// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads TL primitives, little-endian, from a span of bytes; fails with {@link TlException}. */
public final class TlReader {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int position;

  public TlReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  public TlReader(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.position = offset;
    this.end = offset + length;
  }

  /** The offset in the array that the next value is read from. */
  public int position() {
    return position;
  }

  public int remaining() {
    return end - position;
  }

  /** The next int, without consuming it: the id of a boxed object. */
  public int peekInt32() {
    need(4);
    return (int) INT.get(bytes, position);
  }

  public int int32() {
    int value = peekInt32();
    position += 4;
    return value;
  }

  public long int64() {
    need(8);
    long value = (long) LONG.get(bytes, position);
    position += 8;
    return value;
  }

  public double float64() {
    return Double.longBitsToDouble(int64());
  }

  /** Exactly {@code length} bytes, as they stand. */
  public byte[] raw(int length) {
    need(length);
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  /** All that is left. */
  public byte[] rest() {
    return raw(remaining());
  }

  /** A TL {@code bytes} value: length, content, padding to a multiple of four. */
  public byte[] bytes() {
    int length = byteCount();
    byte[] value = raw(length);
    skipPadding();
    return value;
  }

  /** A TL {@code string} value: UTF-8 in the form of {@link #bytes()}. */
  public String string() {
    int length = byteCount();
    need(length);
    String value = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    skipPadding();
    return value;
  }

  private int fieldStart;

  private int byteCount() {
    fieldStart = position;
    need(4);
    int first = bytes[position] & 0xff;
    if (first == 255) {
      throw new TlException("a string or bytes value of the 64-bit form");
    }
    if (first == 254) {
      int length = peekInt32() >>> 8;
      position += 4;
      return length;
    }
    position++;
    return first;
  }

  private void skipPadding() {
    int padding = -(position - fieldStart) & 3;
    need(padding);
    position += padding;
  }

  private void need(int count) {
    if (count > end - position) {
      throw new TlException((count - (end - position)) + " bytes are missing at the end");
    }
  }
}
