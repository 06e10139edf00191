// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The data centres to play: {@code 2,4:20445}, each with a port or without.
 *
 * @param ports by their numbers, in their order; 0 for a free one
 */
record DcsOption(Map<Integer, Integer> ports) {
  private static final int HIGHEST_PORT = 65_535;

  static final class Reader implements ITypeConverter<DcsOption> {
    @Override
    public DcsOption convert(String text) {
      Map<Integer, Integer> ports = new LinkedHashMap<>();
      for (String each : text.split(",", -1)) {
        if (!each.matches("[1-9](:[0-9]{1,5})?")) {
          throw wrong(text);
        }
        int port = each.length() == 1 ? 0 : Integer.parseInt(each.substring(2));
        boolean first = ports.isEmpty();
        if (port > HIGHEST_PORT
            || (first && each.length() > 1)
            || ports.put(each.charAt(0) - '0', port) != null) {
          throw wrong(text);
        }
      }
      return new DcsOption(ports);
    }

    private static TypeConversionException wrong(String text) {
      return new TypeConversionException(
          "'"
              + text
              + "' (expected: different numbers of 1 to 9 such as 2,4 or 2,4:20445; the first has"
              + " --port)");
    }
  }
}
