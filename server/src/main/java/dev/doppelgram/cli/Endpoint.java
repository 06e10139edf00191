package dev.doppelgram.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A {@code HOST:PORT}. */
record Endpoint(String host, int port) {
  static final Endpoint DEFAULT = new Endpoint("127.0.0.1", 20_443);

  /** Reads {@code HOST:PORT} from the command line. */
  static final class Reader implements ITypeConverter<Endpoint> {
    @Override
    public Endpoint convert(String text) {
      int colon = text.lastIndexOf(':');
      try {
        int port = Integer.parseInt(text.substring(colon + 1));
        if (colon > 0 && port > 0 && port < 65_536) {
          return new Endpoint(text.substring(0, colon), port);
        }
      } catch (NumberFormatException e) {
        // said below, with what was expected
      }
      throw new TypeConversionException("expected HOST:PORT, got «" + text + "»");
    }
  }
}
