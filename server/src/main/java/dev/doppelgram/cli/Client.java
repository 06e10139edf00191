// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The clients that {@code connect} knows, each with what points it at this server. */
enum Client {
  GRAMJS("gramjs.js"),
  TELEPROTO("teleproto.js"),
  MTCUTE("mtcute.mjs"),
  TELETHON("telethon.py"),
  PYROGRAM("pyrogram.py"),
  KURIGRAM("kurigram.py"),
  GOTD("gotd.go"),
  GRAMMERS("grammers.rs"),
  MADELINEPROTO("madelineproto.php"),
  TDLIB("tdlib.txt");

  private final String resource;

  Client(String resource) {
    this.resource = resource;
  }

  /** The program, with a {@code {{name}}} wherever something depends on the server. */
  String template() throws IOException {
    try (InputStream text = Client.class.getResourceAsStream("connect/" + resource)) {
      if (text == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Reads a client's name from the command line. */
  static final class Reader implements ITypeConverter<Client> {
    @Override
    public Client convert(String text) {
      for (Client client : values()) {
        if (client.toString().equalsIgnoreCase(text)) {
          return client;
        }
      }
      String known = Stream.of(values()).map(Client::toString).collect(joining(", "));
      throw new TypeConversionException("expected one of " + known + ", got «" + text + "»");
    }
  }

  /** The name in lower case, as the command line spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
