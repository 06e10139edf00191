// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Field;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.tl.Type;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that the server can say, in the words of every layer, read back by somebody who knows
 * that layer and no other.
 */
@Timeout(10)
class EveryLayerTest {
  private static final Schema TELEGRAM = Schema.telegram();
  private static final Pattern LINE = Pattern.compile("(\\d+)-(\\d*) +(.*)");
  private static final List<String> API = lines("/tl/api.tl");

  static IntStream layers() {
    return IntStream.rangeClosed(Layers.OLDEST, Layers.NEWEST);
  }

  @ParameterizedTest
  @MethodSource("layers")
  void everythingThatIsSaidIsUnderstoodInTheLayer(int layer) {
    Schema listener = onlyOf(Layers.effective(layer));
    for (ViewSample said :
        ViewSample.everything(BookClub.world(), type -> resultType(type, layer))) {
      if (!said.isHeardIn(TELEGRAM, layer)) {
        continue;
      }
      Type type = said.type(TELEGRAM, layer);
      TlWriter bytes = new TlWriter();
      TELEGRAM.encode(bytes, type, said.value(), layer);
      TlReader reader = new TlReader(bytes.toByteArray());
      Object heard = listener.decode(reader, type);
      assertThat(reader.remaining()).as(said.what()).isZero();
      compare(said.what(), said.value(), heard, listener, Layers.effective(layer));
    }
  }

  private static String resultType(String method, int layer) {
    return Objects.requireNonNull(TELEGRAM.find(method, layer)).result().toString();
  }

  /** Everything that the layer has words for arrives, and nothing else does. */
  private static void compare(
      String what, @Nullable Object said, Object heard, Schema listener, int layer) {
    if (said instanceof TlObject object && !(heard instanceof TlObject)) {
      // a string or a number in earlier layers
      compare(
          what, object.get(object.is("starsAmount") ? "amount" : "text"), heard, listener, layer);
    } else if (said instanceof TlObject object) {
      compare(what, inWords(object, listener, layer), (TlObject) heard, listener, layer);
    } else if (said instanceof List<?> all) {
      List<?> others = (List<?>) heard;
      List<?> list = all.stream().filter(one -> !isLeftOut(one, listener, layer)).toList();
      assertThat(others).as(what).hasSameSizeAs(list);
      for (int i = 0; i < list.size(); i++) {
        compare(what + "[" + i + "]", list.get(i), others.get(i), listener, layer);
      }
    } else if (said instanceof Integer || said instanceof Long) {
      assertThat(((Number) heard).longValue()).as(what).isEqualTo(((Number) said).longValue());
    } else {
      assertThat(heard).as(what).isEqualTo(said);
    }
  }

  private static void compare(
      String what, TlObject said, TlObject heard, Schema listener, int layer) {
    assertThat(heard.name()).as(what).isEqualTo(said.name());
    Combinator definition = Objects.requireNonNull(listener.find(said.name(), layer), what);
    assertThat(heard.id()).isEqualTo(definition.id());
    List<String> expected = new ArrayList<>();
    said.forEach(
        (name, value) -> {
          String path = what + " " + said.name() + "." + name;
          assertThat(TELEGRAM.all(said.name()))
              .as(path + " in some layer")
              .anyMatch(some -> field(some, name).isPresent());
          boolean silent = isLeftOut(value, listener, layer);
          if (!silent && (!value.equals(false) || isBool(definition, name))) {
            field(definition, name)
                .ifPresent(
                    field -> {
                      expected.add(name);
                      Object there = Objects.requireNonNull(heard.get(name), path);
                      compare(path, value, there, listener, layer);
                    });
          }
        });
    heard.forEach((name, value) -> assertThat(expected).as(what).contains(name));
  }

  private static TlObject inWords(TlObject said, Schema listener, int layer) {
    TlObject substitute = said.substitute();
    return substitute == null || listener.find(said.name(), layer) != null ? said : substitute;
  }

  private static boolean isLeftOut(Object said, Schema listener, int layer) {
    return said instanceof TlObject object
        && object.mayBeLeftOut()
        && listener.find(object.name(), layer) == null;
  }

  private static boolean isBool(Combinator definition, String name) {
    return field(definition, name).filter(field -> field.type() == Type.Basic.BOOL).isPresent();
  }

  private static Optional<Field> field(Combinator definition, String name) {
    return definition.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static Schema onlyOf(int layer) {
    List<String> known = new ArrayList<>();
    for (String line : API) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        known.add(line);
      } else if (Integer.parseInt(parts.group(1)) <= layer
          && (parts.group(2).isEmpty() || layer <= Integer.parseInt(parts.group(2)))) {
        known.add(parts.group(3));
      }
    }
    return Schema.parse("layer " + layer, known);
  }

  private static List<String> lines(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(EveryLayerTest.class.getResourceAsStream(resource))) {
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
