// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/** The rules for the hash of an invite link. */
public final class InviteHash {
  private static final int MAX_LENGTH = 64;

  private InviteHash() {}

  /**
   * Whether a link could have this hash: 1 to 64 of {@code [A-Za-z0-9_-]}, and not digits alone,
   * because {@code t.me/+DIGITS} is the link of a phone number.
   */
  public static boolean isPossible(String hash) {
    if (hash.isEmpty() || hash.length() > MAX_LENGTH) {
      return false;
    }
    boolean digitsOnly = true;
    for (int i = 0; i < hash.length(); i++) {
      char c = hash.charAt(i);
      if (!isDigit(c)) {
        digitsOnly = false;
        if (!isLetter(c) && c != '_' && c != '-') {
          return false;
        }
      }
    }
    return !digitsOnly;
  }

  /**
   * The hash in {@code https://t.me/+HASH}, {@code t.me/joinchat/HASH} or {@code
   * tg://join?invite=HASH}; what is no link comes back as it is.
   */
  public static String ofLink(String link) {
    int end = link.endsWith("/") ? link.length() - 1 : link.length();
    String path = link.substring(0, end);
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('=')) + 1);
    return last.startsWith("+") ? last.substring(1) : last;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
