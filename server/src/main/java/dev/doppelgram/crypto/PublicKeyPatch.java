// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts another public key in the place of Telegram's in a program that has them compiled in, as PEM
 * with {@code RSA PUBLIC KEY}: TDLib, Telegram Desktop and the Android application do. Nothing
 * moves: the lines of each PEM keep their lengths.
 *
 * @see <a href="https://core.telegram.org/mtproto/auth_key">Creating an authorization key</a>
 */
public final class PublicKeyPatch {
  /** Of Telegram's servers and test servers, today's and those before 2021. */
  private static final Set<Long> TELEGRAM =
      Set.of(
          0xd09d1d85de64fd85L,
          0xb25898df208d2603L,
          0x0bc35f3509f7b7a5L,
          0x15ae5fa8b5529542L,
          0xaeae98e13cd7f94fL,
          0x5a181b2235057d98L,
          0xc3b42b026ce86b21L,
          0x9a996a1db11c729bL,
          0xb05b2a6f70cdea78L,
          0x71e025b6c76033e3L);

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN RSA PUBLIC KEY-----([A-Za-z0-9+/=\\s]{1,1000})-----END RSA PUBLIC KEY-----");

  private final String base64;

  /**
   * @param key the one that the programs shall know
   */
  public PublicKeyPatch(RsaPublicKey key) {
    base64 = key.toPkcs1Pem().replaceAll("-----[A-Z ]+-----|\\s", "");
  }

  /**
   * Replaces the keys in place.
   *
   * @return how many were replaced
   * @throws IllegalArgumentException if the key is longer or shorter than one that it would
   *     replace; nothing is replaced then
   */
  public int apply(byte[] program) {
    String text = new String(program, StandardCharsets.ISO_8859_1); // a character for each byte
    int replaced = 0;
    for (Matcher pem = PEM.matcher(text); pem.find(); ) {
      RsaPublicKey found = read(pem.group());
      if (found == null || !TELEGRAM.contains(found.fingerprint())) {
        continue;
      }
      replace(program, text, pem.start(1), pem.end(1));
      replaced++;
    }
    return replaced;
  }

  private static @Nullable RsaPublicKey read(String pem) {
    try {
      return RsaPublicKey.parse(pem);
    } catch (IllegalArgumentException noKey) {
      return null;
    }
  }

  private void replace(byte[] program, String text, int from, int to) {
    long length =
        text.substring(from, to).chars().filter(it -> !Character.isWhitespace(it)).count();
    if (length != base64.length()) {
      throw new IllegalArgumentException(
          "the key to put in is of another length (Telegram's have 2048 bits and the exponent 65537)");
    }
    int next = 0;
    for (int at = from; at < to; at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        program[at] = (byte) base64.charAt(next++);
      }
    }
  }
}
