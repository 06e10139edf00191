// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every known definition: found by id to decode (whatever the layer), by name and layer to encode.
 *
 * <p>Immutable. The text lies in {@code tl/mtproto.tl} (service messages, alike in every layer) and
 * {@code tl/api.tl}, which is read when something of the API is first looked up, and of it then no
 * more than what is.
 *
 * @see <a href="https://core.telegram.org/mtproto/TL">TL language</a>
 */
public final class Schema {
  private static final Definitions NOTHING = new DefinitionMap(List.of());

  private final Definitions service;
  private final Supplier<Definitions> api;
  private final Definitions further;
  private final Map<String, Definition[]> byName = new ConcurrentHashMap<>();
  private final Map<Integer, Combinator> byId = new ConcurrentHashMap<>();
  private volatile @Nullable Names names;

  private Schema(Definitions service, Supplier<Definitions> api, Definitions further) {
    this.service = service;
    this.api = api;
    this.further = further;
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
    Definitions all = new DefinitionMap(definitions);
    return new Schema(NOTHING, () -> all, NOTHING);
  }

  /**
   * This schema with more definitions. What it has already is passed over, and so is another name
   * or form of what it has.
   *
   * @param passedOver receives what is not taken, and why
   * @throws TlException naming source and line, if a definition makes no sense or is at odds with
   *     another one of its source
   */
  public Schema with(FurtherDefinitions definitions, Consumer<String> passedOver) {
    List<Definition> all = new ArrayList<>();
    further.names().forEach(name -> all.addAll(Arrays.asList(further.named(name))));
    all.addAll(new Extension(this, definitions, passedOver).added());
    return new Schema(service, api, new DefinitionMap(all));
  }

  /**
   * The definition with this id, with the {@code true} flags of all its layers; null if unknown.
   */
  public @Nullable Combinator byId(int id) {
    Combinator known = byId.get(id);
    return known == null ? merged(id) : known;
  }

  private @Nullable Combinator merged(int id) {
    String name = nameOf(id);
    if (name == null) {
      return null;
    }
    Combinator union = null;
    for (Definition definition : named(name)) {
      if (definition.id() == id) {
        Combinator next = definition.combinator();
        union = union == null ? next : next.withFlagsOf(union);
      }
    }
    if (union != null) {
      byId.put(id, union);
    }
    return union;
  }

  private @Nullable String nameOf(int id) {
    String name = service.nameOf(id);
    if (name == null) {
      name = api.get().nameOf(id);
    }
    return name == null ? further.nameOf(id) : name;
  }

  private Definition[] named(String name) {
    Definition[] known = byName.get(name);
    return known == null ? sought(name) : known;
  }

  private Definition[] sought(String name) {
    Definition[] found = service.named(name);
    if (found.length == 0) {
      found = DefinitionMap.concat(api.get().named(name), further.named(name));
    }
    Definition[] before = found.length == 0 ? null : byName.putIfAbsent(name, found);
    return before == null ? found : before;
  }

  /** The definition that {@code layer} has for this name; null if it has none. */
  public @Nullable Combinator find(String name, int layer) {
    int effective = Layers.effective(layer);
    for (Definition definition : named(name)) {
      if (definition.isValidAt(effective)) {
        return definition.combinator();
      }
    }
    return null;
  }

  /** The layers that have a definition of this name, the oldest first; empty if none does. */
  public List<Integer> layers(String name) {
    return IntStream.rangeClosed(Layers.OLDEST, Layers.NEWEST)
        .filter(layer -> find(name, layer) != null)
        .boxed()
        .toList();
  }

  /** All definitions of a name, in the order of their layers; empty if unknown. */
  public List<Combinator> all(String name) {
    return Arrays.stream(named(name)).map(Definition::combinator).toList();
  }

  /**
   * The constructors of the values of a type in a layer, by name; empty if the layer has no such
   * type.
   *
   * @param type its name, such as {@code ChatInvite}
   */
  public List<Combinator> constructors(String type, int layer) {
    return constructorsOf(type).stream()
        .map(name -> find(name, layer))
        .filter(found -> found != null && found.result().toString().equals(type))
        .toList();
  }

  /**
   * The names of the constructors that a type has in some layer; empty if there is no such type.
   */
  public Set<String> constructorsOf(String type) {
    return allNames().makers().getOrDefault(type, Set.of());
  }

  /** Every name that some layer knows. */
  public Set<String> names() {
    return allNames().all();
  }

  /** The names of all methods of the API, in the order of the alphabet. */
  public SortedSet<String> methods() {
    return allNames().methods();
  }

  /** Whether some layer of the API has a method of this name. */
  public boolean isMethod(String name) {
    Definition[] known = named(name);
    return known.length > 0 && known[0].isFunction() && service.named(name).length == 0;
  }

  /** The names of the types that some constructor makes. */
  Set<String> types() {
    return allNames().makers().keySet();
  }

  private Names allNames() {
    Names known = names;
    if (known == null) {
      known = Names.of(List.of(service, api.get(), further), this::named);
      names = known;
    }
    return known;
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
   * @param budget what may be decoded
   * @param coerced is called with each: {@code inputPeerChannel where the schema has InputChannel}
   * @throws TlException.TooLong if there is more
   */
  public TlObject decode(TlReader reader, DecodeBudget budget, Consumer<String> coerced) {
    return new Decoder(this, reader, budget, coerced).boxed();
  }

  /**
   * Reads one boxed object.
   *
   * @param budget what may be decoded
   * @throws TlException.TooLong if there is more
   */
  public TlObject decode(TlReader reader, DecodeBudget budget) {
    return new Decoder(this, reader, budget, null).boxed();
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

  /**
   * As {@link #decodeWrapper(TlReader)}.
   *
   * @param budget what may be decoded
   * @throws TlException.TooLong if there is more
   */
  public TlObject decodeWrapper(TlReader reader, DecodeBudget budget) {
    return new Decoder(this, reader, budget, null).wrapper();
  }

  /** Read once, when first needed. */
  private static final class Telegram {
    static final Schema SCHEMA =
        new Schema(SchemaResources.service(), SchemaResources::api, NOTHING);
  }
}
