// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import dev.doppelgram.tl.FurtherDefinitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A published schema as the next layer of {@code api.tl}.
 *
 * @param merged the file with it
 * @param changes by name
 * @param passedOver what is no definition of the layer, and why
 */
record LayerMerge(
    LayeredSchema merged, int newestBefore, List<Change> changes, List<String> passedOver) {
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*");

  /** Of no layer: some files have them, others not. */
  private static final Set<String> CORE = Set.of("boolTrue", "boolFalse", "true", "error", "null");

  private static final Set<String> BASIC =
      Set.of("int", "long", "double", "string", "bytes", "true", "int128", "int256", "X");

  /**
   * What became of a definition.
   *
   * @param before null if it is new
   * @param now null if it is gone
   */
  record Change(String name, @Nullable LayeredDefinition before, @Nullable LayeredDefinition now) {}

  /**
   * Merges a whole layer.
   *
   * @param service the names that MTProto itself defines, which are not of the API
   * @throws IllegalArgumentException with all mistakes, each with its place
   */
  static LayerMerge of(
      LayeredSchema file, FurtherDefinitions published, int layer, Set<String> service) {
    if (layer <= file.newest()) {
      throw new IllegalArgumentException(
          "layer %d: there are the layers up to %d already".formatted(layer, file.newest()));
    }
    PublishedLayer next = PublishedLayer.of(published, layer, file, service);
    Map<String, LayeredDefinition> added = new HashMap<>(next.definitions());
    List<LayeredDefinition> all = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (LayeredDefinition one : file.definitions()) {
      LayeredDefinition now = one.isOpen() ? next.definitions().get(one.name()) : null;
      if (!one.isOpen()) {
        all.add(one);
      } else if (CORE.contains(one.name()) || (now != null && now.text().equals(one.text()))) {
        all.add(one);
        added.remove(one.name());
      } else {
        all.add(one.until(file.newest()));
        changes.add(new Change(one.name(), one, now));
      }
    }
    requireWhole(changes, file);
    Set<String> changed = changes.stream().map(Change::name).collect(toSet());
    added.values().stream()
        .filter(one -> !changed.contains(one.name()))
        .forEach(one -> changes.add(new Change(one.name(), null, one)));
    all.addAll(added.values());
    changes.sort(comparing(Change::name));
    LayeredSchema merged = file.with(layer, all);
    requireTypes(merged);
    return new LayerMerge(merged, file.newest(), changes, next.passedOver());
  }

  /** A layer takes little away: a file that lacks much is a part of one. */
  private static void requireWhole(List<Change> changes, LayeredSchema file) {
    List<String> gone =
        changes.stream().filter(one -> one.now() == null).map(Change::name).toList();
    int before = file.open().size();
    if (gone.size() > before / 4) {
      throw new IllegalArgumentException(
          "it lacks %d of the %d definitions of layer %d, %s among them: it is no whole layer"
              .formatted(gone.size(), before, file.newest(), gone.get(0)));
    }
  }

  private static void requireTypes(LayeredSchema merged) {
    List<LayeredDefinition> open = merged.open();
    Set<String> known =
        open.stream()
            .filter(one -> !one.function())
            .flatMap(one -> List.of(one.name(), one.type()).stream())
            .collect(toSet());
    List<String> mistakes = new ArrayList<>();
    for (LayeredDefinition one : open) {
      for (String type : one.fields().values()) {
        // what stands before a question mark is the flag
        Matcher names = TYPE.matcher(type.substring(type.indexOf('?') + 1));
        while (names.find()) {
          String name = names.group();
          if (!BASIC.contains(name) && !name.equalsIgnoreCase("vector") && !known.contains(name)) {
            mistakes.add("%s: nothing makes a «%s»".formatted(one.name(), name));
          }
        }
      }
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", mistakes));
    }
  }
}
