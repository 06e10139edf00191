// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes that stock GramJS writes for objects, at its layers 122 and 198. */
@Timeout(10)
class StockGramJsTest {
  private static final Schema TELEGRAM = Schema.telegram();

  static Stream<Named<JsonNode>> samples() throws IOException {
    List<Named<JsonNode>> samples = new ArrayList<>();
    for (String version : List.of("1.2.7", "2.26.22")) {
      String resource = "/golden/gramjs-" + version + ".json";
      try (InputStream file =
          Objects.requireNonNull(StockGramJsTest.class.getResourceAsStream(resource))) {
        for (JsonNode sample : new ObjectMapper().readTree(file)) {
          samples.add(Named.of(version + " " + sample.path("name").asText(), sample));
        }
      }
    }
    return samples.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void objectsAreWrittenAsGramJsWritesThem(JsonNode sample) {
    int layer = sample.path("layer").asInt();
    TlObject object = object(sample.path("name").asText(), sample.path("fields"), layer);
    String written = HexFormat.of().formatHex(TELEGRAM.encode(object, layer));
    assertThat(written).isEqualTo(sample.path("hex").asText());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatGramJsWritesIsRead(JsonNode sample) {
    byte[] bytes = HexFormat.of().parseHex(sample.path("hex").asText());
    TlReader reader = new TlReader(bytes);
    TlObject read = TELEGRAM.decode(reader);
    assertThat(reader.remaining()).isZero();
    assertThat(read.name()).isEqualTo(sample.path("name").asText());
    assertThat(TELEGRAM.encode(read, sample.path("layer").asInt())).isEqualTo(bytes);
  }

  private static TlObject object(String name, JsonNode fields, int layer) {
    Combinator definition = Objects.requireNonNull(TELEGRAM.find(name, layer), name);
    TlObject object = TlObject.of(name);
    for (Field field : definition.fields()) {
      JsonNode value = fields.get(field.name());
      if (value != null && !value.isNull()) {
        object = object.with(field.name(), value(field.type(), value, layer));
      }
    }
    return object;
  }

  /** JSON has longs as decimal strings and bytes in hex. */
  private static Object value(Type type, JsonNode json, int layer) {
    if (type instanceof Type.Vector vector) {
      List<Object> elements = new ArrayList<>();
      json.forEach(element -> elements.add(value(vector.element(), element, layer)));
      return elements;
    }
    if (type instanceof Type.Basic basic && basic != Type.Basic.OBJECT) {
      return switch (basic) {
        case INT -> json.asInt();
        case LONG -> json.asLong();
        case DOUBLE -> json.asDouble();
        case STRING -> json.asText();
        case BOOL, TRUE -> json.asBoolean();
        default -> HexFormat.of().parseHex(json.asText());
      };
    }
    return object(json.path("_").asText(), json, layer);
  }
}
