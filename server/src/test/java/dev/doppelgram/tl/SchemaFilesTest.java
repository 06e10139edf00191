// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema files themselves. */
@Timeout(10)
class SchemaFilesTest {

  private static List<String> definitions(String file) {
    return SchemaResources.lines(file).stream()
        .filter(line -> line.endsWith(";"))
        .map(line -> line.replaceFirst("^\\d+-\\d* +", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"api.tl", "mtproto.tl"})
  void everyIdIsTheChecksumOfItsDefinition(String file) {
    for (String definition : definitions(file)) {
      String id = definition.substring(definition.indexOf('#') + 1, definition.indexOf(' '));
      assertThat(DefinitionChecksum.of(definition)).as(definition).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"api.tl", "mtproto.tl"})
  void everyLineReadsBackAsItsOwnText(String file) {
    List<String> read = new ArrayList<>();
    for (Definition definition : new SchemaParser(file).parse(SchemaResources.lines(file))) {
      read.add(definition.combinator().toString());
    }
    assertThat(read)
        .containsExactlyElementsOf(
            definitions(file).stream()
                .map(text -> text.replace("{X:Type} ", "").replace("!X", "Object"))
                .map(text -> text.replace("= X;", "= Object;").replace("<future_", "<%future_"))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"api.tl", "mtproto.tl"})
  void linesAreSortedByKindAndName(String file) {
    for (String kind : List.of("---types---", "---functions---")) {
      List<String> lines = SchemaResources.lines(file);
      List<String> names =
          lines.stream()
              .skip(lines.indexOf(kind) + 1L)
              .takeWhile(line -> !line.startsWith("---"))
              .map(line -> line.replaceFirst("^\\d+-\\d* +", "").replaceFirst("#.*", ""))
              .toList();
      assertThat(names).isSorted();
    }
  }

  @Test
  void noLayerHasTwoDefinitionsOfANameOrTwoNamesForAnId() {
    List<Definition> api = new SchemaParser("api.tl").parse(SchemaResources.lines("api.tl"));
    for (int layer = Layers.OLDEST; layer <= Layers.NEWEST; layer++) {
      Set<String> names = new HashSet<>();
      Map<Integer, String> ids = new HashMap<>();
      for (Definition definition : api) {
        if (definition.isValidAt(layer)) {
          assertThat(names.add(definition.name())).as(layer + " " + definition.name()).isTrue();
          assertThat(ids.put(definition.id(), definition.name())).isNull();
        }
      }
    }
  }

  @Test
  void noIdBelongsToTwoNamesInAnyTwoLayers() {
    Map<Integer, String> names = new HashMap<>();
    Stream.of("api.tl", "mtproto.tl")
        .flatMap(file -> new SchemaParser(file).parse(SchemaResources.lines(file)).stream())
        .forEach(
            definition ->
                assertThat(names.merge(definition.id(), definition.name(), (old, same) -> old))
                    .isEqualTo(definition.name()));
  }

  @Test
  void everyLineIsFoundByItsNameAndByItsId() {
    Schema schema = Schema.telegram();
    for (String file : List.of("mtproto.tl", "api.tl")) {
      for (Definition definition : new SchemaParser(file).parse(SchemaResources.lines(file))) {
        String text = definition.combinator().toString();
        assertThat(schema.all(definition.name())).anyMatch(one -> one.toString().equals(text));
        assertThat(Objects.requireNonNull(schema.byId(definition.id()), text).name())
            .isEqualTo(definition.name());
      }
    }
  }
}
