// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import dev.doppelgram.tl.DefinitionChecksum;
import dev.doppelgram.tl.FurtherDefinitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A layer as a client library publishes it, held against the file that it is to be merged into.
 *
 * @param definitions by their names
 * @param passedOver what is no definition of the layer, and why
 */
record PublishedLayer(Map<String, LayeredDefinition> definitions, List<String> passedOver) {
  /** What several libraries keep in the same file; their ids are no checksums. */
  private static final Set<String> OF_NO_LAYER =
      Set.of("ipPort", "ipPortSecret", "accessPointRule", "help.configSimple");

  /**
   * @param service the names that MTProto itself defines, which are not of the API
   * @throws IllegalArgumentException with all its mistakes, each with its place
   */
  static PublishedLayer of(
      FurtherDefinitions published, int layer, LayeredSchema file, Set<String> service) {
    Map<String, String> names = new HashMap<>();
    file.definitions().forEach(known -> names.put(known.id(), known.name()));
    Map<String, LayeredDefinition> definitions = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    List<String> passedOver = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    for (FurtherDefinitions.Line line : published.lines()) {
      LayeredDefinition one = LayeredDefinition.published(line.function(), layer, line.text());
      String place = "%s:%d: %s".formatted(published.source(), line.number(), one.name());
      String known = names.get(one.id());
      if (service.contains(one.name()) || isOfALibrary(one.name())) {
        passedOver.add(place + ": not of the API");
      } else if (known != null && !known.equals(one.name())) {
        passedOver.add(place + ": another name for " + known + "#" + one.id());
      } else if (!DefinitionChecksum.of(one.text()).equals(one.id())) {
        mistakes.add(
            "%s: its id is %s, the checksum of its text %s"
                .formatted(place, one.id(), DefinitionChecksum.of(one.text())));
      } else if (!ids.add(one.id()) || definitions.putIfAbsent(one.name(), one) != null) {
        mistakes.add(place + ": is there twice");
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
    return new PublishedLayer(definitions, passedOver);
  }

  private static boolean isOfALibrary(String name) {
    return OF_NO_LAYER.contains(name) || name.startsWith("mtcute.");
  }
}
