// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.turn;

import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} writes; fails with {@link TlException}. */
public final class RecordReader {
  private final TlReader bytes;

  public RecordReader(byte[] bytes) {
    this.bytes = new TlReader(bytes);
  }

  /** Tells that there is to be nothing more. */
  public void end() {
    if (bytes.remaining() != 0) {
      throw new TlException(bytes.remaining() + " bytes too many");
    }
  }

  int int32() {
    return bytes.int32();
  }

  public long int64() {
    return bytes.int64();
  }

  double float64() {
    return bytes.float64();
  }

  public boolean flag() {
    return bytes.int32() != 0;
  }

  public byte[] raw() {
    return bytes.raw(count());
  }

  public String text() {
    return bytes.string();
  }

  @Nullable String textOrNull() {
    return flag() ? text() : null;
  }

  public <E extends Enum<E>> E constant(Class<E> type) {
    String name = text();
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw new TlException("no " + type.getSimpleName() + ": " + name);
    }
  }

  public Duration duration() {
    return Duration.ofSeconds(int64(), int32());
  }

  public Instant instant() {
    return Instant.ofEpochSecond(int64(), int32());
  }

  Object value() {
    return switch (constant(RecordWriter.Kind.class)) {
      case INT -> int32();
      case LONG -> int64();
      case DOUBLE -> float64();
      case TEXT -> text();
      case BYTES -> raw();
      case BOOLEAN -> flag();
      case OBJECT -> object();
      case LIST -> list();
    };
  }

  private List<Object> list() {
    int size = count();
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(value());
    }
    return list;
  }

  private TlObject object() {
    TlObject.Builder object = TlObject.named(text());
    int id = int32();
    values().forEach(object::set);
    return id == 0 ? object.build() : object.build().withId(id);
  }

  Map<String, Object> values() {
    int size = count();
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      values.put(text(), value());
    }
    return values;
  }

  private int count() {
    int count = int32();
    if (count < 0 || count > bytes.remaining()) {
      throw new TlException(count + " of something, and " + bytes.remaining() + " bytes left");
    }
    return count;
  }
}
