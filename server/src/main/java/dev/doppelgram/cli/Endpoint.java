// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A {@code HOST:PORT}; an IPv6 address may stand in brackets. */
record Endpoint(String host, int port) {
  static final Endpoint DEFAULT = new Endpoint("127.0.0.1", 20_443);

  private static final Pattern HOST = Pattern.compile("[\\w.:%-]+|\\[[\\w.:%-]+]");

  /** Reads {@code HOST:PORT} from the command line. */
  static final class Reader implements ITypeConverter<Endpoint> {
    @Override
    public Endpoint convert(String text) {
      int colon = text.lastIndexOf(':');
      try {
        int port = Integer.parseInt(text.substring(colon + 1));
        String host = colon < 0 ? "" : text.substring(0, colon);
        if (HOST.matcher(host).matches() && port > 0 && port < 65_536) {
          return new Endpoint(host.replaceAll("[\\[\\]]", ""), port);
        }
      } catch (NumberFormatException e) {
        // said below, with what was expected
      }
      throw new TypeConversionException("expected HOST:PORT, got «" + text + "»");
    }
  }
}
