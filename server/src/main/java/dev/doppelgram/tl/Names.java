// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The names of a schema, for those who look through them all.
 *
 * @param methods of the API
 * @param makers of each type: the names of its constructors
 */
record Names(Set<String> all, SortedSet<String> methods, Map<String, Set<String>> makers) {

  /**
   * @param parts the first is of service messages
   * @param named all definitions of a name
   */
  static Names of(List<Definitions> parts, Function<String, Definition[]> named) {
    Set<String> all = new LinkedHashSet<>();
    SortedSet<String> methods = new TreeSet<>();
    Map<String, Set<String>> makers = new HashMap<>();
    for (Definitions part : parts) {
      for (String name : part.names()) {
        all.add(name);
        for (Definition definition : named.apply(name)) {
          if (!definition.isFunction()) {
            makers.computeIfAbsent(definition.result(), type -> new LinkedHashSet<>()).add(name);
          } else if (part != parts.get(0)) {
            methods.add(name);
          }
        }
      }
    }
    return new Names(
        Collections.unmodifiableSet(all), Collections.unmodifiableSortedSet(methods), makers);
  }
}
