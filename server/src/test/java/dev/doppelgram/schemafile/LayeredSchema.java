// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of {@code api.tl}: every definition with its layers, sorted.
 *
 * @param newest the newest of the layers that its first line names
 */
record LayeredSchema(List<String> heading, int newest, List<LayeredDefinition> definitions) {
  private static final Pattern LAYERS = Pattern.compile("(layers \\d+ to )(\\d+)");

  LayeredSchema {
    heading = List.copyOf(heading);
    definitions =
        definitions.stream()
            .sorted(
                comparing(LayeredDefinition::function)
                    .thenComparing(LayeredDefinition::name)
                    .thenComparing(LayeredDefinition::first))
            .toList();
  }

  static LayeredSchema parse(String text) {
    List<String> heading = new ArrayList<>();
    List<LayeredDefinition> definitions = new ArrayList<>();
    boolean functions = false;
    for (String line : text.lines().toList()) {
      functions = functions || line.equals("---functions---");
      if (line.startsWith("//")) {
        heading.add(line);
      } else if (line.endsWith(";")) {
        definitions.add(LayeredDefinition.parse(functions, line));
      }
    }
    Matcher layers = LAYERS.matcher(heading.get(0));
    if (!layers.find()) {
      throw new IllegalArgumentException("no «layers N to M» in the first line");
    }
    return new LayeredSchema(heading, Integer.parseInt(layers.group(2)), definitions);
  }

  /** The same with other definitions, up to another layer. */
  LayeredSchema with(int newest, List<LayeredDefinition> definitions) {
    List<String> lines = new ArrayList<>(heading);
    lines.set(0, LAYERS.matcher(lines.get(0)).replaceFirst("$1" + newest));
    return new LayeredSchema(lines, newest, definitions);
  }

  /** What holds in the newest layer. */
  List<LayeredDefinition> open() {
    return definitions.stream().filter(LayeredDefinition::isOpen).toList();
  }

  /** The text of the file. */
  String text() {
    StringBuilder text = new StringBuilder();
    heading.forEach(line -> text.append(line).append('\n'));
    for (boolean function : new boolean[] {false, true}) {
      text.append(function ? "---functions---\n" : "---types---\n");
      definitions.stream()
          .filter(definition -> definition.function() == function)
          .forEach(definition -> text.append(definition.line()).append('\n'));
    }
    return text.toString();
  }
}
