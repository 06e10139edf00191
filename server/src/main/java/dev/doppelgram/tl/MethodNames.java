package dev.doppelgram.tl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The name of every API method of any layer by its id ({@code tl/methods.txt}), so that a call that
 * the server does not serve can be told by name.
 */
public final class MethodNames {
  private MethodNames() {}

  public static Optional<String> of(int id) {
    return Optional.ofNullable(Table.NAMES.get(id));
  }

  /** Every name once, in the order of the alphabet. */
  public static SortedSet<String> all() {
    return new TreeSet<>(Table.NAMES.values());
  }

  /** Read only when the first unknown method is called. */
  private static final class Table {
    static final Map<Integer, String> NAMES = read(Schema.lines("methods.txt"));

    private static Map<Integer, String> read(List<String> lines) {
      Map<Integer, String> names = new HashMap<>(4096);
      for (String line : lines) {
        int space = line.indexOf(' ');
        names.put(Integer.parseUnsignedInt(line, 0, space, 16), line.substring(space + 1));
      }
      return names;
    }
  }
}
