// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes TL primitives, little-endian, into bytes that grow as needed. */
public final class TlWriter {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int most;
  private byte[] bytes;
  private int size;

  public TlWriter() {
    this(256);
  }

  public TlWriter(int capacity) {
    this(capacity, Integer.MAX_VALUE);
  }

  /**
   * @param most how many bytes it takes: one more is a {@link TlException.TooLong}
   */
  public TlWriter(int capacity, int most) {
    bytes = new byte[capacity];
    this.most = most;
  }

  public int size() {
    return size;
  }

  /** What is written; where it fills the capacity, without a copy. */
  public byte[] toByteArray() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  public TlWriter int32(int value) {
    reserve(4);
    INT.set(bytes, size, value);
    size += 4;
    return this;
  }

  public TlWriter int64(long value) {
    reserve(8);
    LONG.set(bytes, size, value);
    size += 8;
    return this;
  }

  public TlWriter float64(double value) {
    return int64(Double.doubleToRawLongBits(value));
  }

  /** The bytes as they stand, without a length. */
  public TlWriter raw(byte[] value) {
    return raw(value, 0, value.length);
  }

  public TlWriter raw(byte[] value, int offset, int length) {
    reserve(length);
    System.arraycopy(value, offset, bytes, size, length);
    size += length;
    return this;
  }

  /** A TL {@code bytes} value: length, content, padding to a multiple of four. */
  public TlWriter bytes(byte[] value) {
    int start = size;
    reserve(value.length + 8);
    if (value.length < 254) {
      bytes[size++] = (byte) value.length;
    } else if (value.length < 1 << 24) {
      int32(value.length << 8 | 254);
    } else {
      throw new TlException("a bytes value of " + value.length + " bytes is over 2^24 - 1");
    }
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    int padding = -(size - start) & 3;
    Arrays.fill(bytes, size, size + padding, (byte) 0);
    size += padding;
    return this;
  }

  public TlWriter string(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Sets bits of an {@code int32} that was written at a place. */
  void setBits(int place, int bits) {
    INT.set(bytes, place, (int) INT.get(bytes, place) | bits);
  }

  private void reserve(int count) {
    if (bytes.length - size < count) {
      if (size + (long) count > most) {
        throw new TlException.TooLong("more than " + most + " bytes");
      }
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
  }
}
