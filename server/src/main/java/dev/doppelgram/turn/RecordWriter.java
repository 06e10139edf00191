// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.turn;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the values that recorded turns are made of; {@link RecordReader} reads them. */
public final class RecordWriter {
  private final TlWriter bytes = new TlWriter();

  /** What {@link #value} writes, by the number that comes first. */
  enum Kind {
    INT,
    LONG,
    DOUBLE,
    TEXT,
    BYTES,
    BOOLEAN,
    OBJECT,
    LIST
  }

  public byte[] toByteArray() {
    return bytes.toByteArray();
  }

  RecordWriter int32(int value) {
    bytes.int32(value);
    return this;
  }

  public RecordWriter int64(long value) {
    bytes.int64(value);
    return this;
  }

  RecordWriter float64(double value) {
    bytes.float64(value);
    return this;
  }

  public RecordWriter flag(boolean value) {
    return int32(value ? 1 : 0);
  }

  public RecordWriter raw(byte[] value) {
    bytes.int32(value.length).raw(value);
    return this;
  }

  public RecordWriter text(String value) {
    bytes.string(value);
    return this;
  }

  RecordWriter textOrNull(@Nullable String value) {
    return value == null ? flag(false) : flag(true).text(value);
  }

  public RecordWriter constant(Enum<?> value) {
    return text(value.name());
  }

  public RecordWriter duration(Duration value) {
    return int64(value.getSeconds()).int32(value.getNano());
  }

  public RecordWriter instant(Instant value) {
    return int64(value.getEpochSecond()).int32(value.getNano());
  }

  /**
   * A value as {@link TlObject} holds it.
   *
   * @throws IllegalArgumentException if it is another
   */
  RecordWriter value(Object value) {
    if (value instanceof Integer number) {
      return constant(Kind.INT).int32(number);
    }
    if (value instanceof Long number) {
      return constant(Kind.LONG).int64(number);
    }
    if (value instanceof Double number) {
      return constant(Kind.DOUBLE).float64(number);
    }
    if (value instanceof String string) {
      return constant(Kind.TEXT).text(string);
    }
    if (value instanceof byte[] array) {
      return constant(Kind.BYTES).raw(array);
    }
    if (value instanceof Boolean flag) {
      return constant(Kind.BOOLEAN).flag(flag);
    }
    if (value instanceof TlObject object) {
      return constant(Kind.OBJECT).object(object);
    }
    if (value instanceof List<?> list) {
      constant(Kind.LIST).int32(list.size());
      list.forEach(this::value);
      return this;
    }
    throw new IllegalArgumentException("no value of TL: " + value.getClass());
  }

  private RecordWriter object(TlObject object) {
    Map<String, Object> fields = new LinkedHashMap<>();
    object.forEach(fields::put);
    text(object.name()).int32(object.id());
    return values(fields);
  }

  /** Values by name. */
  RecordWriter values(Map<String, Object> values) {
    int32(values.size());
    values.forEach((name, value) -> text(name).value(value));
    return this;
  }
}
