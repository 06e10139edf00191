// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Text that a client chose, as a person or a file is to see it: on one line, and not long. */
public final class ClientText {
  /** Longer text is shown by its beginning, its length and a digest. */
  private static final int MOST_SHOWN = 512;

  private static final int BEGINNING = 128;
  private static final int MOST_LINES = 200;
  private static final int MOST_OF_A_LINE = 4096;
  private static final int DIGEST_CHARACTERS = 16;

  private ClientText() {}

  /**
   * One line: what would end it, move a cursor or turn its direction is escaped as in Java, and of
   * more than 512 characters there are the first 128.
   */
  public static String shown(String text) {
    return shown(text, MOST_SHOWN);
  }

  /** Text of up to 200 lines, each as {@link #shown} has it, but for 4096 in place of 512. */
  public static String shownLines(String text) {
    return text.lines()
        .limit(MOST_LINES)
        .map(line -> shown(line, MOST_OF_A_LINE))
        .collect(joining("\n"));
  }

  private static String shown(String text, int most) {
    return escaped(text.length() > most ? shortened(text, BEGINNING) : text);
  }

  /** The beginning of a text, its length, and a digest of all of it. */
  public static String shortened(String text, int beginning) {
    int end = Character.isHighSurrogate(text.charAt(beginning - 1)) ? beginning - 1 : beginning;
    return "%s… (%d characters, sha256 %s…)"
        .formatted(
            text.substring(0, end), text.length(), digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The beginning of the SHA-256 in hex. */
  public static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnseen(text.charAt(i))) {
        return escapedFrom(text, i);
      }
    }
    return text;
  }

  private static String escapedFrom(String text, int first) {
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          if (isUnseen(c)) {
            escaped.append("\\u%04x".formatted((int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  /** Control characters, line and paragraph separators, and what turns the direction of text. */
  private static boolean isUnseen(char c) {
    return c < ' '
        || (c >= 0x7f && c <= 0x9f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
