// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CodecPropertyTest {
  private static final Schema SCHEMA = Schema.telegram();

  /** Made once for each layer that comes up. */
  private static final RandomObjects[] OBJECTS = new RandomObjects[Layers.NEWEST + 1];

  @Provide
  Arbitrary<Integer> layers() {
    return Arbitraries.of(122, 132, 133, 149, 158, 166, 181, 198, 207, 216, 225, 229);
  }

  @Property(tries = 1000)
  void anObjectOfAnyLayerComesBackAsItWas(@ForAll long seed, @ForAll("layers") int layer) {
    TlObject object = object(seed, layer);
    byte[] bytes = SCHEMA.encode(object, layer);
    TlReader reader = new TlReader(bytes);
    TlObject decoded = SCHEMA.decode(reader);
    assertThat(reader.remaining()).isZero();
    assertThat(plain(decoded)).isEqualTo(plain(object));
    assertThat(SCHEMA.encode(decoded, layer)).isEqualTo(bytes);
  }

  @Property(tries = 500)
  void anObjectThatIsCutAnywhereIsRefused(
      @ForAll long seed, @ForAll("layers") int layer, @ForAll @IntRange(max = 9999) int where) {
    byte[] bytes = SCHEMA.encode(object(seed, layer), layer);
    byte[] cut = Arrays.copyOf(bytes, (int) ((long) bytes.length * where / 10_000));
    assertThatThrownBy(() -> SCHEMA.decode(cut)).isInstanceOf(TlException.class);
  }

  @Property(tries = 2000)
  void anObjectWithStrayBytesIsReadOrRefused(
      @ForAll long seed,
      @ForAll("layers") int layer,
      @ForAll @IntRange(min = 1, max = 8) int strays) {
    Random random = new Random(seed);
    byte[] bytes = SCHEMA.encode(object(seed, layer), layer);
    for (int i = 0; i < strays; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt() : 0xff);
    }
    readOrRefused(bytes);
  }

  @Property(tries = 1000)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    readOrRefused(bytes);
  }

  /** Anything but a {@link TlException} fails the property, and so does a reader that overruns. */
  private static void readOrRefused(byte[] bytes) {
    TlReader reader = new TlReader(bytes);
    try {
      assertThat(SCHEMA.decode(reader).name()).isNotEmpty();
    } catch (TlException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
    assertThat(reader.remaining()).isNotNegative();
  }

  private static TlObject object(long seed, int layer) {
    if (OBJECTS[layer] == null) {
      OBJECTS[layer] = new RandomObjects(layer);
    }
    return OBJECTS[layer].next(new Random(seed));
  }

  /** The names and values without their order, which may differ where layers share an id. */
  private static Object plain(Object value) {
    if (value instanceof TlObject object) {
      Map<String, Object> fields = new TreeMap<>();
      object.forEach((name, each) -> fields.put(name, plain(each)));
      return Map.of(object.name(), fields);
    }
    if (value instanceof List<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(each -> elements.add(plain(each)));
      return elements;
    }
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value;
  }
}
