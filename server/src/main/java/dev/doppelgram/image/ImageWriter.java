// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one after the other; an object that comes again is named by its number. What is in
 * a set or map without an order is written by its keys.
 */
@SuppressWarnings("EnumOrdinal") // of the version that both are of
final class ImageWriter {
  private final Substitutes substitutes;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private final IdentityHashMap<Object, Integer> written = new IdentityHashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<Class<?>, Integer> types = new HashMap<>();

  /** What comes next. */
  enum Tag {
    NULL,
    AGAIN,
    PART,
    TRUE,
    FALSE,
    INT,
    LONG,
    DOUBLE,
    TEXT,
    BYTES,
    INSTANT,
    DURATION,
    PERIOD,
    BIG_INTEGER,
    CONSTANT,
    STATIC,
    RECORD,
    OBJECT,
    ARRAY,
    FUTURE,
    CONTAINER
  }

  ImageWriter(Substitutes substitutes) {
    this.substitutes = substitutes;
  }

  /** Whether a value is written as such, and never changes. */
  static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof byte[]
        || value instanceof Enum<?>
        || value instanceof Instant
        || value instanceof Duration
        || value instanceof Period
        || value instanceof BigInteger;
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  void value(@Nullable Object value) {
    if (value == null) {
      tag(Tag.NULL);
    } else if (value instanceof Copier.Part part) {
      tag(Tag.PART).number(part.number());
    } else if (isPlain(value)) {
      plain(value);
    } else {
      Record substitute = value instanceof Copier.Copy ? null : substitutes.of(value);
      if (substitute != null) {
        value(substitute);
      } else if (!isStatic(value) && !isAgain(value)) {
        object(value);
      }
    }
  }

  private void plain(Object value) {
    if (value instanceof String string) {
      tag(Tag.TEXT).text(string);
    } else if (value instanceof Boolean flag) {
      tag(flag ? Tag.TRUE : Tag.FALSE);
    } else if (value instanceof Integer number) {
      tag(Tag.INT).number(number);
    } else if (value instanceof Long number) {
      tag(Tag.LONG).number(number);
    } else if (value instanceof Double number) {
      tag(Tag.DOUBLE).number(Double.doubleToRawLongBits(number));
    } else if (value instanceof byte[] array) {
      if (!isAgain(array)) {
        tag(Tag.BYTES).raw(array);
      }
    } else if (value instanceof Enum<?> constant) {
      tag(Tag.CONSTANT).type(constant.getDeclaringClass()).text(constant.name());
    } else if (value instanceof Instant instant) {
      tag(Tag.INSTANT).number(instant.getEpochSecond()).number(instant.getNano());
    } else if (value instanceof Duration duration) {
      tag(Tag.DURATION).number(duration.getSeconds()).number(duration.getNano());
    } else if (value instanceof Period period) {
      tag(Tag.PERIOD).text(period.toString());
    } else {
      tag(Tag.BIG_INTEGER).raw(((BigInteger) value).toByteArray());
    }
  }

  private boolean isStatic(Object value) {
    Object source = value instanceof Copier.Copy copy ? copy.source() : value;
    boolean mayBe = Shape.isOurs(source.getClass());
    String constant = mayBe ? Shape.of(source.getClass()).constant(source) : null;
    if (constant != null) {
      tag(Tag.STATIC).type(source.getClass()).text(constant);
    }
    return constant != null;
  }

  private boolean isAgain(Object value) {
    Integer number = written.get(value);
    if (number != null) {
      tag(Tag.AGAIN).number(number);
      return true;
    }
    Container container =
        value instanceof Copier.Copy copy ? copy.container() : Container.of(value);
    if (container == null || !container.isFixed()) {
      written.put(value, written.size());
    }
    return false;
  }

  private void object(Object value) {
    if (value instanceof Copier.Copy copy) {
      content(copy.source(), copy.container(), copy.most(), copy.held());
      return;
    }
    Container container = Container.of(value);
    if (container != null) {
      content(value, container, Container.most(value), Container.elements(value));
    } else if (value.getClass().isArray()) {
      content(value, null, 0, ArrayContent.elements(value));
    } else if (Shape.isOurs(value.getClass())) {
      List<@Nullable Object> held = new ArrayList<>();
      Shape.of(value.getClass()).fields().forEach(field -> held.add(Shape.get(field, value)));
      content(value, null, 0, held);
    } else {
      throw new IllegalStateException("cannot be written: " + value.getClass());
    }
  }

  private void content(
      Object source, @Nullable Container container, int most, List<@Nullable Object> held) {
    Class<?> type = source.getClass();
    if (container != null) {
      tag(Tag.CONTAINER).number(container.ordinal()).number(most).number(held.size());
      (container.isUnordered(source) ? sorted(container, held) : held).forEach(this::value);
    } else if (type.isArray()) {
      tag(Tag.ARRAY).type(type.getComponentType()).number(held.size());
      held.forEach(this::value);
    } else if (source instanceof CompletableFuture<?>) {
      tag(Tag.FUTURE);
      held.forEach(this::value);
    } else {
      tag(type.isRecord() ? Tag.RECORD : Tag.OBJECT).type(type);
      held.forEach(this::value);
    }
  }

  private static List<@Nullable Object> sorted(Container container, List<@Nullable Object> held) {
    int step = container.isMap() ? 2 : 1;
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < held.size(); i += step) {
      places.add(i);
    }
    places.sort(Comparator.comparing(place -> held.get(place), ImageWriter::compare));
    List<@Nullable Object> sorted = new ArrayList<>(held.size());
    places.forEach(place -> sorted.addAll(held.subList(place, place + step)));
    return sorted;
  }

  @SuppressWarnings("unchecked") // of one class
  private static int compare(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Copier.Copy a && other instanceof Copier.Copy b) {
      return compare(a.source(), b.source());
    }
    if (one instanceof Comparable<?> a && other != null && one.getClass() == other.getClass()) {
      return ((Comparable<Object>) a).compareTo(other);
    }
    return one instanceof Record && other instanceof Record
        ? one.toString().compareTo(other.toString())
        : 0;
  }

  private ImageWriter tag(Tag tag) {
    out.write(tag.ordinal());
    return this;
  }

  /** A class by its number; where it comes first, with what its objects hold. */
  private ImageWriter type(Class<?> type) {
    Integer known = types.get(type);
    number(known == null ? types.size() : known);
    if (known == null) {
      types.put(type, types.size());
      text(type.getName());
      text(Shape.isOurs(type) ? Shape.of(type).layout() : "");
    }
    return this;
  }

  /** A text by its number; where it comes first, with its bytes. */
  void text(String text) {
    Integer known = texts.get(text);
    number(known == null ? texts.size() : known);
    if (known == null) {
      texts.put(text, texts.size());
      raw(text.getBytes(UTF_8));
    }
  }

  private void raw(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
  }

  /** Seven bits a byte, the lowest first, those of a negative number turned around. */
  private ImageWriter number(long number) {
    long left = (number << 1) ^ (number >> 63);
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
    return this;
  }
}
