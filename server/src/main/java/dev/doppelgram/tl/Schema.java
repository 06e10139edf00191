package dev.doppelgram.tl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Every known definition: found by id to decode (whatever the layer), by name and layer to encode.
 *
 * <p>Immutable. The text lies in {@code tl/mtproto.tl} (service messages, alike in every layer) and
 * {@code tl/api.tl}.
 */
public final class Schema {
  private final Map<Integer, Definition[]> byId = new HashMap<>(1024);
  private final Map<String, Definition[]> byName = new HashMap<>(1024);
  private final Map<Integer, Combinator> decoded = new ConcurrentHashMap<>();

  private Schema(Collection<Definition> definitions) {
    for (Definition definition : definitions) {
      byId.merge(definition.id(), new Definition[] {definition}, Schema::concat);
      byName.merge(definition.name(), new Definition[] {definition}, Schema::concat);
    }
  }

  /** The definitions that come with this library. */
  public static Schema telegram() {
    return Telegram.SCHEMA;
  }

  /**
   * A schema of the given lines, in the form of {@code api.tl}.
   *
   * @throws TlException naming {@code source} and the line of the first mistake
   */
  public static Schema parse(String source, Iterable<String> lines) {
    List<Definition> definitions = new SchemaParser(source).parse(lines);
    definitions.forEach(Definition::combinator);
    return new Schema(definitions);
  }

  /**
   * This schema with more definitions. What it has already is passed over.
   *
   * @throws TlException naming source and line, if a definition makes no sense or is at odds with
   *     one of this schema
   */
  public Schema with(FurtherDefinitions further) {
    List<Definition> definitions = new ArrayList<>();
    byName.values().forEach(some -> definitions.addAll(Arrays.asList(some)));
    definitions.addAll(new Extension(this, further).of(definitions));
    return new Schema(definitions);
  }

  /**
   * The definition with this id, with the {@code true} flags of all its layers; null if unknown.
   */
  public @Nullable Combinator byId(int id) {
    Combinator known = decoded.get(id);
    return known == null ? merged(id) : known;
  }

  private @Nullable Combinator merged(int id) {
    Combinator union = null;
    for (Definition definition : byId.getOrDefault(id, NONE)) {
      Combinator next = definition.combinator();
      union = union == null ? next : next.withFlagsOf(union);
    }
    if (union != null) {
      decoded.put(id, union);
    }
    return union;
  }

  /** The definition that {@code layer} has for this name; null if it has none. */
  public @Nullable Combinator find(String name, int layer) {
    int effective = Layers.effective(layer);
    for (Definition definition : byName.getOrDefault(name, NONE)) {
      if (definition.isValidAt(effective)) {
        return definition.combinator();
      }
    }
    return null;
  }

  /** All definitions of a name, in the order of their layers; empty if unknown. */
  public List<Combinator> all(String name) {
    return Arrays.stream(byName.getOrDefault(name, NONE)).map(Definition::combinator).toList();
  }

  /** Every name that some layer knows. */
  public Collection<String> names() {
    return Collections.unmodifiableCollection(byName.keySet());
  }

  /**
   * The bytes of an object in the words of a layer, id first. Fields that the layer's definition
   * lacks are dropped.
   *
   * @throws TlException if the layer does not know the name, or a mandatory field is missing
   */
  public byte[] encode(TlObject object, int layer) {
    TlWriter writer = new TlWriter();
    encode(writer, Type.Basic.OBJECT, object, layer);
    return writer.toByteArray();
  }

  /**
   * Writes a value of the given type: a {@code TlObject}, a list for a vector, or a basic value.
   */
  public void encode(TlWriter writer, Type type, Object value, int layer) {
    new Encoder(this, writer, Layers.effective(layer)).value(type, value);
  }

  /**
   * Reads one boxed object.
   *
   * @throws TlException if the bytes are not one; {@link TlException.UnknownConstructor} if an id
   *     in them is unknown
   */
  public TlObject decode(TlReader reader) {
    return new Decoder(this, reader).boxed();
  }

  /**
   * Reads one boxed object as {@link #decode(TlReader)} does, but takes an {@code InputPeer},
   * {@code InputUser} or {@code InputChannel} for another one of the same peer.
   *
   * @param coerced is told of each: {@code inputPeerChannel where the schema has InputChannel}
   */
  public TlObject decode(TlReader reader, Consumer<String> coerced) {
    return new Decoder(this, reader, coerced).boxed();
  }

  public TlObject decode(byte[] bytes) {
    return decode(new TlReader(bytes));
  }

  /** Reads a value of the given type, such as the result type of a function. */
  public Object decode(TlReader reader, Type type) {
    return new Decoder(this, reader).value(type);
  }

  /**
   * Reads a function whose last field is a query ({@link Combinator#isWrapper}) up to that query,
   * which stays unread.
   */
  public TlObject decodeWrapper(TlReader reader) {
    return new Decoder(this, reader).wrapper();
  }

  private static final Definition[] NONE = {};

  private static Definition[] concat(Definition[] some, Definition[] more) {
    Definition[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Read once, when first needed. */
  private static final class Telegram {
    static final Schema SCHEMA = load("mtproto.tl", "api.tl");

    private static Schema load(String... resources) {
      List<Definition> definitions = new ArrayList<>(1024);
      for (String resource : resources) {
        definitions.addAll(new SchemaParser(resource).parse(lines(resource)));
      }
      return new Schema(definitions);
    }
  }

  /** The lines of a resource in {@code tl/}. */
  static List<String> lines(String resource) {
    try (InputStream stream = Schema.class.getResourceAsStream("/tl/" + resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
