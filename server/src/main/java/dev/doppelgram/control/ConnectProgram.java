// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.sessionstring.SessionFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stock clients that can be pointed at a server, each with the program that does so. */
public enum ConnectProgram {
  GRAMJS("gramjs.js"),
  TELEPROTO("teleproto.js"),
  MTCUTE("mtcute.mjs"),
  TELETHON("telethon.py"),
  PYROGRAM("pyrogram.py"),
  KURIGRAM("kurigram.py"),
  GOTD("gotd.go"),
  GRAMMERS("grammers.rs"),
  MADELINEPROTO("madelineproto.php"),
  TDLIB("tdlib.txt"),
  TDL_COROUTINES("tdl-coroutines.java.txt"),
  BROWSERS("browsers.txt");

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z.]+)}}");

  private final String resource;

  ConnectProgram(String resource) {
    this.resource = resource;
  }

  /**
   * What a program depends on.
   *
   * @param login how the account logs in: its phone, or {@code bot token …}
   * @param session the session string of the account in a format
   */
  public record Facts(
      String account,
      String login,
      String host,
      int port,
      int dc,
      RsaPublicKey key,
      Function<SessionFormat, String> session) {

    private String of(String name) {
      return switch (name) {
        case "account" -> account;
        case "login" -> login;
        case "host" -> host;
        case "port" -> String.valueOf(port);
        case "code" -> String.valueOf(dc).repeat(5);
        case "dc" -> String.valueOf(dc);
        case "key.n" -> key.n().toString();
        case "key.e" -> key.e().toString();
        case "key.fingerprint" -> String.valueOf(key.fingerprint());
        case "key.pem" -> key.toPkcs1Pem().strip();
        default -> session.apply(format(name));
      };
    }

    /** The format that {@code session.FORMAT} names. */
    private static SessionFormat format(String name) {
      return SessionFormat.valueOf(name.substring(name.indexOf('.') + 1).toUpperCase(Locale.ROOT));
    }
  }

  /** The program for an account of a server, ready to be run. */
  public String text(Facts facts) throws IOException {
    Matcher places = PLACE.matcher(template());
    return places.replaceAll(place -> Matcher.quoteReplacement(facts.of(place.group(1))));
  }

  private String template() throws IOException {
    try (InputStream text = ConnectProgram.class.getResourceAsStream("connect/" + resource)) {
      if (text == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The name of the client in lower case, as the command line spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
