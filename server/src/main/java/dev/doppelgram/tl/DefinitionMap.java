// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A few definitions that are all read. */
final class DefinitionMap implements Definitions {
  private final Map<String, Definition[]> byName = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();

  DefinitionMap(Collection<Definition> definitions) {
    for (Definition definition : definitions) {
      byName.merge(definition.name(), new Definition[] {definition}, DefinitionMap::concat);
      names.put(definition.id(), definition.name());
    }
  }

  @Override
  public Definition[] named(String name) {
    return byName.getOrDefault(name, NONE);
  }

  @Override
  public @Nullable String nameOf(int id) {
    return names.get(id);
  }

  @Override
  public Set<String> names() {
    return byName.keySet();
  }

  static Definition[] concat(Definition[] some, Definition[] more) {
    if (some.length == 0) {
      return more;
    }
    Definition[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
