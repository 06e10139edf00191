// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.scenario.Value.Mapping;
import dev.doppelgram.scenario.Value.Text;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code extends: FILE}, a path that counts from the file that names it. Mappings are
 * merged by key, lists and scalars replace what was there, and nothing ({@code null}) removes it.
 */
final class Extensions {
  static final String KEY = "extends";

  /** Files that extend each other, one behind the other. */
  static final int MOST_LEVELS = 8;

  private final ScenarioReader.Files files;
  private final Mistakes mistakes;
  private final List<Path> chain = new ArrayList<>();

  Extensions(ScenarioReader.Files files, Mistakes mistakes) {
    this.files = files;
    this.mistakes = mistakes;
  }

  /** The whole that a document stands for; null where it cannot be read, which is then noted. */
  @Nullable Value resolve(Value document, Path file) {
    if (!(document instanceof Mapping mapping) || !mapping.entries().containsKey(KEY)) {
      return document;
    }
    chain.add(file.toAbsolutePath().normalize());
    Value named = mapping.entries().get(KEY).value();
    Value parent = parent(named, file);
    if (parent == null) {
      return null;
    }
    if (!(parent instanceof Mapping inherited)) {
      mistakes.add(parent.at(), "expected keys with values, found " + parent.found());
      return null;
    }
    return merged(inherited, without(mapping));
  }

  /** A mapping without the key itself. */
  static Mapping without(Mapping mapping) {
    Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
    entries.remove(KEY);
    return new Mapping(mapping.at(), entries);
  }

  private @Nullable Value parent(Value named, Path file) {
    if (!(named instanceof Text text) || text.isNothing()) {
      return mistake(named, "expected a file such as `base.yaml`, found " + named.found());
    }
    try {
      Path path = file.resolveSibling(text.text());
      int before = chain.indexOf(path.toAbsolutePath().normalize());
      if (before >= 0) {
        return mistake(named, text.found() + " extends this file in turn");
      }
      if (chain.size() > MOST_LEVELS) {
        return mistake(named, "more than " + MOST_LEVELS + " files extend each other");
      }
      String name = path.toString();
      String content = Utf8.decode(files.read(path), name, mistakes);
      Value document = content == null ? null : DocumentReader.read(content, name, mistakes);
      if (document == null && mistakes.isEmpty()) {
        return mistake(named, text.found() + " is empty");
      }
      return document == null ? null : resolve(document, path);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      return mistake(named, "cannot be read: " + reason);
    } catch (InvalidPathException e) {
      return mistake(named, "expected a path, found " + named.found());
    }
  }

  private @Nullable Value mistake(Value named, String message) {
    mistakes.add(named.at(), "`extends`: " + message);
    return null;
  }

  private static Mapping merged(Mapping inherited, Mapping own) {
    Map<String, Entry> entries = new LinkedHashMap<>(inherited.entries());
    own.entries()
        .forEach(
            (key, entry) -> {
              Entry before = entries.get(key);
              if (before != null && isNothing(entry.value())) {
                entries.remove(key);
              } else if (before != null
                  && before.value() instanceof Mapping old
                  && entry.value() instanceof Mapping changed) {
                entries.put(key, new Entry(entry.key(), merged(old, changed)));
              } else {
                entries.put(key, entry);
              }
            });
    return new Mapping(own.at(), entries);
  }

  private static boolean isNothing(Value value) {
    return value instanceof Text text && text.isNothing();
  }
}
