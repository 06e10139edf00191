// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import dev.doppelgram.tl.FurtherDefinitions;
import dev.doppelgram.tl.TlException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads TL text: a definition a line, sections, comments and perhaps the layer in one of them. */
final class TextForm {
  private static final Pattern LAYER = Pattern.compile("//\\s*LAYER\\s+(\\d{1,6})\\s*");

  private TextForm() {}

  static FurtherDefinitions read(String name, String text) {
    List<FurtherDefinitions.Line> lines = new ArrayList<>();
    Integer layer = null;
    boolean functions = false;
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.equals("---functions---") || line.equals("---types---")) {
        functions = line.equals("---functions---");
      } else if (line.startsWith("//")) {
        layer = layer(name, number, line, layer);
      } else if (!line.isEmpty() && !Builtin.isMeantBy(nameIn(line))) {
        lines.add(new FurtherDefinitions.Line(number, functions, line));
      }
    }
    return new FurtherDefinitions(name, layer, lines);
  }

  private static @Nullable Integer layer(
      String name, int number, String comment, @Nullable Integer before) {
    Matcher matcher = LAYER.matcher(comment);
    if (!matcher.matches()) {
      return before;
    }
    int layer = Integer.parseInt(matcher.group(1));
    if (before != null && before != layer) {
      throw new TlException(
          name + ":" + number + ": the file is of layer " + before + ", not " + layer);
    }
    return layer;
  }

  private static String nameIn(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) != '#' && line.charAt(end) != ' ') {
      end++;
    }
    return line.substring(0, end);
  }
}
