// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Thousands of definitions of which few are used: text whose lines are found by name and by id, and
 * read only when they are. The lines of each section are sorted by name, then by layer, and each
 * begins with its layers.
 */
final class SchemaText implements Definitions {
  private static final String FUNCTIONS = "---functions---";
  private static final int SLOTS = 1 << 14;
  private static final int SLOT_BITS = 14;

  private final SchemaParser parser;
  private final String text;
  private final int[] slots = new int[SLOTS]; // numbers of lines, from 1, by their ids
  private int[] starts = new int[4096];
  private int[] ids = new int[4096];
  private int count;
  private int firstFunction;

  /**
   * @param source what messages call it
   */
  SchemaText(String source, String text) {
    this.parser = new SchemaParser(source);
    this.text = text;
    firstFunction = Integer.MAX_VALUE;
    int end;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = endOf(start);
      if (isDigit(text.charAt(start))) {
        add(start);
      } else if (text.startsWith(FUNCTIONS, start)) {
        firstFunction = count;
      }
    }
    firstFunction = Math.min(firstFunction, count);
  }

  private void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ids = Arrays.copyOf(ids, count * 2);
    }
    int id = idAt(start);
    starts[count] = start;
    ids[count++] = id;
    int slot = slotOf(id);
    if (slots[slot] == 0) {
      slots[slot] = count;
    }
  }

  private int idAt(int start) {
    int at = text.indexOf('#', start) + 1;
    int id = 0;
    for (char c = text.charAt(at); c != ' '; c = text.charAt(++at)) {
      id = (id << 4) | Character.digit(c, 16);
    }
    return id;
  }

  /** The slot that holds the first line of this id, or the empty one where it would stand. */
  private int slotOf(int id) {
    int slot = (id * 0x9e3779b9) >>> (Integer.SIZE - SLOT_BITS);
    while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  @Override
  public @Nullable String nameOf(int id) {
    int line = slots[slotOf(id)] - 1;
    return line < 0 ? null : nameAt(line);
  }

  @Override
  public Definition[] named(String name) {
    Definition[] types = named(name, 0, firstFunction, false);
    return types.length > 0 ? types : named(name, firstFunction, count, true);
  }

  private Definition[] named(String name, int from, int to, boolean function) {
    int first = firstNot(name, from, to);
    int end = first;
    while (end < to && compare(end, name) == 0) {
      end++;
    }
    Definition[] definitions = new Definition[end - first];
    for (int line = first; line < end; line++) {
      String words = text.substring(starts[line], endOf(starts[line])).strip();
      definitions[line - first] =
          parser.definition(words, line + 1, function, Layers.OLDEST, Integer.MAX_VALUE);
    }
    return definitions;
  }

  /** The first line whose name does not come before this one. */
  private int firstNot(String name, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, name) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int line, String name) {
    int start = nameStart(starts[line]);
    for (int i = 0; i < name.length(); i++) {
      char c = text.charAt(start + i);
      if (c != name.charAt(i)) {
        return c - name.charAt(i); // the end of a name comes before whatever a name goes on with
      }
    }
    return text.charAt(start + name.length()) == '#' ? 0 : 1;
  }

  private String nameAt(int line) {
    int start = nameStart(starts[line]);
    return text.substring(start, text.indexOf('#', start));
  }

  private int nameStart(int line) {
    int at = text.indexOf(' ', line);
    while (text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  @Override
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (int line = 0; line < count; line++) {
      names.add(nameAt(line));
    }
    return names;
  }

  private int endOf(int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
