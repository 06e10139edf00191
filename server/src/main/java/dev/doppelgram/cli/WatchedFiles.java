// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that something is read from, each as it was before it was opened. */
final class WatchedFiles {
  private final Map<Path, String> states = new LinkedHashMap<>();

  /**
   * Takes a file that is to be opened: from here on it may be written, also while it is read. One
   * that is opened again counts from the first time.
   */
  void add(Path file) {
    states.putIfAbsent(file, state(file));
  }

  /** Takes files of another reading, unless they are among these. */
  void addAll(WatchedFiles others) {
    others.states.forEach(states::putIfAbsent);
  }

  /** The same files as they are now. */
  WatchedFiles renewed() {
    WatchedFiles renewed = new WatchedFiles();
    states.keySet().forEach(renewed::add);
    return renewed;
  }

  /** Whether any was written, replaced or removed, or is there again. */
  boolean haveChanged() {
    return states.entrySet().stream()
        .anyMatch(each -> !state(each.getKey()).equals(each.getValue()));
  }

  /** Time and size; not the number of the file, which some file systems give anew. */
  private static String state(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.lastModifiedTime() + "/" + found.size();
    } catch (IOException e) {
      return "none";
    }
  }
}
