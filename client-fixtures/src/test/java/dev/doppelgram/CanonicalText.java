// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as text that tells all of it and nothing else: arrays by content, sets in order. */
final class CanonicalText {
  private CanonicalText() {}

  static String of(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof Set<?> set) {
      return set.stream()
          .map(CanonicalText::of)
          .collect(Collectors.toCollection(TreeSet::new))
          .toString();
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(CanonicalText::of).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, each) -> sorted.put(of(key), of(each)));
      return sorted.toString();
    }
    return value instanceof Record part ? record(part) : String.valueOf(value);
  }

  private static String record(Record value) {
    StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('{');
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        text.append(component.getName())
            .append('=')
            .append(of(component.getAccessor().invoke(value)))
            .append(' ');
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
    return text.append('}').toString();
  }
}
