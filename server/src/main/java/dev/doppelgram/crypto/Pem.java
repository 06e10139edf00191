package dev.doppelgram.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The first block of a PEM file: its type, such as PUBLIC KEY, and its content, as text and DER.
 */
record Pem(String type, byte[] content) {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";

  /** Skips what comes before the block, and ignores what comes after it. */
  static Pem parse(String text) {
    int begin = text.indexOf(BEGIN);
    int body = text.indexOf(DASHES, begin + BEGIN.length());
    int end = text.indexOf(END, body + DASHES.length());
    if (begin < 0 || body < 0 || end < 0) {
      throw new IllegalArgumentException("no complete PEM block");
    }
    String type = text.substring(begin + BEGIN.length(), body);
    StringBuilder base64 = new StringBuilder();
    text.substring(body + DASHES.length(), end)
        .lines()
        .forEach(line -> base64.append(line.strip()));
    return new Pem(type, Base64.getDecoder().decode(base64.toString()));
  }

  /** The block as OpenSSL writes it. */
  String text() {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return BEGIN
        + type
        + DASHES
        + "\n"
        + lines.encodeToString(content)
        + "\n"
        + END
        + type
        + DASHES
        + "\n";
  }
}
