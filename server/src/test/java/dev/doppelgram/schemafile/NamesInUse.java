// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of definitions that the server's code has, methods, views and events alike: all are
 * texts in it.
 */
final class NamesInUse {
  private static final Pattern TEXT = Pattern.compile("\"([A-Za-z][A-Za-z0-9_.]*)\"");

  private final Map<String, Set<String>> files = new TreeMap<>();

  /**
   * @param sources the root of the packages
   */
  NamesInUse(Path sources) throws IOException {
    try (Stream<Path> all = Files.walk(sources)) {
      for (Path file :
          (Iterable<Path>) all.filter(one -> one.toString().endsWith(".java"))::iterator) {
        Matcher texts = TEXT.matcher(Files.readString(file));
        while (texts.find()) {
          files
              .computeIfAbsent(texts.group(1), name -> new TreeSet<>())
              .add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
  }

  /** The classes that have a name; empty if none has. */
  Set<String> of(String name) {
    return files.getOrDefault(name, Set.of());
  }
}
