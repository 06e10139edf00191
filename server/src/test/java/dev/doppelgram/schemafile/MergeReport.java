// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;

/** What a person has to look at once a layer is merged. */
final class MergeReport {
  private final LayerMerge merge;
  private final NamesInUse used;
  private final List<String> lines = new ArrayList<>();

  private MergeReport(LayerMerge merge, NamesInUse used) {
    this.merge = merge;
    this.used = used;
  }

  static String of(LayerMerge merge, NamesInUse used) {
    MergeReport report = new MergeReport(merge, used);
    report.counts();
    report.layersBetween();
    report.inUse();
    report.newConstructors();
    merge.passedOver().forEach(what -> report.lines.add("passed over: " + what));
    return String.join("\n", report.lines);
  }

  private void counts() {
    long gone = merge.changes().stream().filter(one -> one.now() == null).count();
    long fresh = merge.changes().stream().filter(one -> one.before() == null).count();
    lines.add(
        "layer %d: %d definitions: %d new, %d changed, %d gone"
            .formatted(
                merge.merged().newest(),
                merge.merged().open().size(),
                fresh,
                merge.changes().size() - fresh - gone,
                gone));
  }

  private void layersBetween() {
    int newest = merge.merged().newest();
    if (merge.newestBefore() < newest - 1) {
      lines.add(
          "layers %d to %d are not known: Layers.effective has to say what serves them"
              .formatted(merge.newestBefore() + 1, newest - 1));
    }
  }

  private void inUse() {
    for (LayerMerge.Change change : merge.changes()) {
      if (change.before() != null) {
        Set<String> classes = used.of(change.name());
        String users = classes.isEmpty() ? "" : "; IN USE: " + String.join(", ", classes);
        lines.add(
            change.now() == null
                ? "gone: " + change.name() + users
                : "changed: " + change.name() + differences(change) + users);
      }
    }
  }

  private static String differences(LayerMerge.Change change) {
    Map<String, String> before = Objects.requireNonNull(change.before()).fields();
    Map<String, String> now = Objects.requireNonNull(change.now()).fields();
    List<String> differences = new ArrayList<>();
    before.forEach(
        (field, type) -> {
          String other = now.get(field);
          if (other == null) {
            differences.add("-" + field + ":" + type);
          } else if (!other.equals(type)) {
            differences.add(field + ":" + type + " -> " + other);
          }
        });
    now.forEach(
        (field, type) -> {
          if (!before.containsKey(field)) {
            differences.add("+" + field + ":" + type);
          }
        });
    return differences.isEmpty() ? ": its type or order" : ": " + String.join(", ", differences);
  }

  /** A new constructor of a type that the code reads or writes may have to be read or written. */
  private void newConstructors() {
    Set<String> types =
        merge.merged().open().stream()
            .filter(one -> !one.function() && !used.of(one.name()).isEmpty())
            .map(LayeredDefinition::type)
            .collect(toSet());
    merge.changes().stream()
        .filter(change -> change.before() == null)
        .map(change -> Objects.requireNonNull(change.now()))
        .filter(one -> !one.function() && types.contains(one.type()))
        .collect(groupingBy(LayeredDefinition::type, TreeMap::new, joiningNames()))
        .forEach((type, names) -> lines.add("new of " + type + ", WHICH IS IN USE: " + names));
  }

  private static Collector<LayeredDefinition, ?, String> joiningNames() {
    return mapping(LayeredDefinition::name, joining(", "));
  }
}
