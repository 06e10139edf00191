// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ImageWriter} wrote. */
final class ImageReader {
  private static final ImageWriter.Tag[] TAGS = ImageWriter.Tag.values();
  private static final Container[] CONTAINERS = Container.values();

  private final ByteBuffer in;
  private final Parts parts;
  private final Substitutes substitutes;
  private final List<@Nullable Object> read = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Class<?>> types = new ArrayList<>();

  ImageReader(byte[] image, Parts parts, Substitutes substitutes) {
    in = ByteBuffer.wrap(image);
    this.parts = parts;
    this.substitutes = substitutes;
  }

  /** Has a part hold what comes next. */
  void fill(Object part, String path) {
    for (Field field : Shape.of(part.getClass()).fields()) {
      if (!Parts.isFinal(field)) {
        Shape.set(field, part, value());
        continue;
      }
      Object held = Shape.get(field, part);
      if (held != null && Copier.isFilled(held, path + "." + field.getName())) {
        refill(held);
      }
    }
  }

  private void refill(Object held) {
    read.add(held);
    ImageWriter.Tag tag = tag();
    Container container = Container.of(held);
    if (container == null) {
      expect(tag == ImageWriter.Tag.ARRAY);
      type();
      ArrayContent.fill(held, values(count()));
      return;
    }
    expect(tag == ImageWriter.Tag.CONTAINER && CONTAINERS[count()] == container);
    number();
    List<@Nullable Object> elements = values(count());
    Container.clear(held);
    Container.fill(held, elements);
  }

  private static void expect(boolean asExpected) {
    if (!asExpected) {
      throw new UnreadableImageException("something else was expected");
    }
  }

  /** Fails if anything is left. */
  void end() {
    if (in.hasRemaining()) {
      throw new UnreadableImageException(in.remaining() + " bytes too many");
    }
  }

  private List<@Nullable Object> values(int count) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value());
    }
    return values;
  }

  @Nullable Object value() {
    ImageWriter.Tag tag = tag();
    return switch (tag) {
      case NULL -> null;
      case AGAIN -> Objects.requireNonNull(read.get(count()));
      case PART -> Objects.requireNonNull(parts.part(count()));
      case TRUE -> true;
      case FALSE -> false;
      case INT -> (int) number();
      case LONG -> number();
      case DOUBLE -> Double.longBitsToDouble(number());
      case TEXT -> text();
      case BYTES -> put(raw());
      case INSTANT -> Instant.ofEpochSecond(number(), number());
      case DURATION -> Duration.ofSeconds(number(), number());
      case PERIOD -> Period.parse(text());
      case BIG_INTEGER -> new BigInteger(raw());
      case CONSTANT -> constant(type(), text());
      case STATIC -> Shape.of(type()).constant(text());
      case RECORD -> record();
      case OBJECT -> object();
      case ARRAY -> array();
      case FUTURE -> future();
      case CONTAINER -> container();
    };
  }

  private Object put(Object object) {
    read.add(object);
    return object;
  }

  /** Holds a place until what it is for can be made. */
  private int place() {
    read.add(null);
    return read.size() - 1;
  }

  private Object record() {
    int place = place();
    Shape shape = Shape.of(type());
    Object made = shape.make(values(shape.fields().size()).toArray());
    Object meant = substitutes.meantBy((Record) made);
    read.set(place, meant);
    return meant;
  }

  private Object object() {
    int place = place();
    Shape shape = Shape.of(type());
    Object made = shape.make();
    read.set(place, made);
    for (Field field : shape.fields()) {
      Object value = value();
      Object own = Parts.isFinal(field) ? Shape.get(field, made) : null;
      if (own != null && value != null && isContainerOfItsOwn(own)) {
        Container.fill(own, Container.elements(value)); // which may be of a kind of its own
      } else {
        Shape.set(field, made, value);
      }
    }
    return made;
  }

  private static boolean isContainerOfItsOwn(Object held) {
    Container container = Container.of(held);
    return container != null && !container.isFixed();
  }

  private Object array() {
    int place = place();
    Class<?> component = type();
    List<@Nullable Object> elements = values(count());
    Object array = Array.newInstance(component, elements.size());
    ArrayContent.fill(array, elements);
    read.set(place, array);
    return array;
  }

  private Object future() {
    CompletableFuture<Object> future = new CompletableFuture<>();
    put(future);
    if (Boolean.TRUE.equals(value())) {
      future.complete(null);
    }
    return future;
  }

  private Object container() {
    Container container = CONTAINERS[count()];
    Object empty = container.create(count());
    if (!container.isFixed()) {
      put(empty);
    }
    Container.fill(empty, values(count()));
    return container.finished(empty);
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new UnreadableImageException("no constant of " + type + ": " + name);
  }

  private Class<?> type() {
    int number = count();
    if (number < types.size()) {
      return types.get(number);
    }
    String name = text();
    String layout = text();
    Class<?> type = named(name);
    if (!layout.equals(Shape.isOurs(type) ? Shape.of(type).layout() : "")) {
      throw new UnreadableImageException("a " + name + " that is made in another way");
    }
    types.add(type);
    return type;
  }

  private static Class<?> named(String name) {
    Class<?> primitive =
        switch (name) {
          case "int" -> int.class;
          case "long" -> long.class;
          case "java.lang.Object" -> Object.class;
          case "java.lang.String" -> String.class;
          default -> null;
        };
    if (primitive != null) {
      return primitive;
    }
    if (!name.startsWith("dev.doppelgram.")) {
      throw new UnreadableImageException("objects of the class " + name);
    }
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new UnreadableImageException("objects of an unknown class " + name, e);
    }
  }

  private ImageWriter.Tag tag() {
    try {
      return TAGS[in.get()];
    } catch (BufferUnderflowException | ArrayIndexOutOfBoundsException e) {
      throw new UnreadableImageException("no image, or not a whole one", e);
    }
  }

  String text() {
    int number = count();
    if (number == texts.size()) {
      texts.add(new String(raw(), UTF_8));
    }
    return texts.get(number);
  }

  private byte[] raw() {
    int length = count();
    expect(length <= in.remaining());
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private int count() {
    long number = number();
    expect(number >= 0 && number <= Integer.MAX_VALUE);
    return (int) number;
  }

  private long number() {
    long bits = 0;
    try {
      byte next;
      int shift = 0;
      do {
        next = in.get();
        bits |= (next & 0x7FL) << shift;
        shift += 7;
      } while (next < 0);
    } catch (BufferUnderflowException e) {
      throw new UnreadableImageException("no image, or not a whole one", e);
    }
    return (bits >>> 1) ^ -(bits & 1);
  }
}
