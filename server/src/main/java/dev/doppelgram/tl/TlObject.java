// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A TL object: the name of its constructor or function and the fields that are set.
 *
 * <p>Values: {@code Integer} (int), {@code Long} (long), {@code Double}, {@code String}, {@code
 * byte[]} (bytes, int128, int256), {@code Boolean} (Bool and true flags), {@code TlObject}, {@code
 * List} (vectors). {@code #} fields are never among them: they follow from the others.
 */
public final class TlObject {
  /** Stands for silence in a layer that lacks a name; no other object is without one. */
  private static final TlObject NOTHING = new TlObject("", 0, new Object[0], null);

  private final String name;
  private final int id;
  private final Object[] entries;
  private final @Nullable TlObject substitute;

  private TlObject(String name, int id, Object[] entries, @Nullable TlObject substitute) {
    this.name = name;
    this.id = id;
    this.entries = entries;
    this.substitute = substitute;
  }

  /**
   * An object by name, its id decided by the layer that it is encoded for.
   *
   * @param namesAndValues field names and values in turn; a null value or an unset flag (false)
   *     stands for an absent field
   */
  public static TlObject of(String name, @Nullable Object... namesAndValues) {
    Builder object = new Builder(name, namesAndValues.length / 2);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i] instanceof String field) {
        object.set(field, namesAndValues[i + 1]);
      }
    }
    return object.build();
  }

  /** Starts an object of many fields. */
  public static Builder named(String name) {
    return new Builder(name, 20);
  }

  /**
   * Starts an object of many fields.
   *
   * @param fields about how many
   */
  public static Builder named(String name, int fields) {
    return new Builder(name, fields);
  }

  /** An object that was read with the definition {@code id}; the entries are not copied. */
  static TlObject decoded(String name, int id, Object[] entries) {
    return new TlObject(name, id, entries, null);
  }

  /** The same fields under another constructor; the layer decides its id. */
  TlObject as(String constructor) {
    return new TlObject(constructor, 0, entries, null);
  }

  public String name() {
    return name;
  }

  /** The id that the object was read with, or is to be written with; 0 lets the layer decide. */
  public int id() {
    return id;
  }

  public boolean is(String constructor) {
    return name.equals(constructor);
  }

  /** The value of a field, or null where it is absent. */
  public @Nullable Object get(String field) {
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i] == field || entries[i].equals(field)) {
        return entries[i + 1];
      }
    }
    return null;
  }

  public boolean has(String field) {
    return get(field) != null;
  }

  /** The value of a {@code Bool} or {@code true} field; false where it is absent. */
  public boolean flag(String field) {
    return Boolean.TRUE.equals(get(field));
  }

  /** The value of an int or long field. */
  public long number(String field) {
    return require(field, Number.class).longValue();
  }

  public String string(String field) {
    return require(field, String.class);
  }

  public byte[] bytes(String field) {
    return require(field, byte[].class);
  }

  public TlObject object(String field) {
    return require(field, TlObject.class);
  }

  /** The objects of a vector field; empty where it is absent. */
  public List<TlObject> objects(String field) {
    Object value = get(field);
    return value == null
        ? List.of()
        : ((List<?>) value).stream().map(TlObject.class::cast).toList();
  }

  /** A copy with one field set anew. */
  public TlObject with(String field, Object value) {
    List<Object> copy = new ArrayList<>();
    forEach(
        (key, old) -> {
          if (!key.equals(field)) {
            copy.add(key);
            copy.add(old);
          }
        });
    copy.add(field);
    copy.add(value);
    return new TlObject(name, id, copy.toArray(), substitute);
  }

  /**
   * A copy that is written with the definition of this id, whatever the layer: for the results of
   * methods whose id says what they answer.
   */
  public TlObject withId(int definition) {
    return new TlObject(name, definition, entries, substitute);
  }

  /**
   * A copy of what was read, down to the objects in it, that each layer writes in its own words; in
   * vectors and conditional fields a layer goes without those whose names it lacks.
   */
  public TlObject forAnyLayer() {
    Object[] copy = entries.clone();
    for (int i = 1; i < copy.length; i += 2) {
      copy[i] = forAnyLayer(copy[i]);
    }
    return new TlObject(name, 0, copy, NOTHING);
  }

  private static Object forAnyLayer(Object value) {
    if (value instanceof TlObject object) {
      return object.forAnyLayer();
    }
    return value instanceof List<?> list
        ? list.stream().map(TlObject::forAnyLayer).toList()
        : value;
  }

  /** A copy that a layer without this name says in other words. */
  public TlObject orElse(TlObject words) {
    return new TlObject(name, id, entries, words);
  }

  /** A copy that a layer without this name leaves out of its vector or conditional field. */
  public TlObject orNothing() {
    return orElse(NOTHING);
  }

  /** What to say where the layer lacks the name; null if it must not. */
  public @Nullable TlObject substitute() {
    return mayBeLeftOut() ? null : substitute;
  }

  /** Whether its vector or conditional field goes without it in a layer that lacks the name. */
  public boolean mayBeLeftOut() {
    return substitute != null && substitute.name.isEmpty();
  }

  public void forEach(BiConsumer<String, Object> action) {
    for (int i = 0; i < entries.length; i += 2) {
      action.accept((String) entries[i], entries[i + 1]);
    }
  }

  /** How many fields are set. */
  int size() {
    return entries.length / 2;
  }

  /** The name of a field that is set, in their order here. */
  String field(int i) {
    return (String) entries[2 * i];
  }

  /** The value of that field. */
  Object value(int i) {
    return entries[2 * i + 1];
  }

  private <T> T require(String field, Class<T> type) {
    Object value = get(field);
    if (!type.isInstance(value)) {
      throw new TlException(
          name
              + "."
              + field
              + (value == null ? " is absent" : " is not a " + type.getSimpleName()));
    }
    return type.cast(value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TlObject that
        && name.equals(that.name)
        && Arrays.deepEquals(entries, that.entries);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.deepHashCode(entries);
  }

  /**
   * The object on one line, its beginning where that would be long: {@code peerUser{user_id:
   * 1001}}.
   */
  @Override
  public String toString() {
    return TlText.of(this);
  }

  /** Collects the fields of an object, with the meaning that {@link TlObject#of} gives them. */
  public static final class Builder {
    private final String name;
    private Object[] entries;
    private int size;

    private Builder(String name, int fields) {
      this.name = name;
      entries = new Object[2 * fields];
    }

    public Builder set(String field, @Nullable Object value) {
      if (value != null) {
        if (size == entries.length) {
          entries = Arrays.copyOf(entries, 2 * size + 2);
        }
        entries[size++] = field;
        entries[size++] = value;
      }
      return this;
    }

    public TlObject build() {
      // a full one is never written to again
      Object[] exact = size == entries.length ? entries : Arrays.copyOf(entries, size);
      return new TlObject(name, 0, exact, null);
    }
  }
}
