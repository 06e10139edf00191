package dev.doppelgram.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of a PEM file: its type, such as PUBLIC KEY, and its content, as text and DER. */
record Pem(String type, byte[] content) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  /**
   * The first block; lines before it are skipped.
   *
   * @throws IllegalArgumentException if there is no complete block
   */
  static Pem parse(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw new IllegalArgumentException("no complete PEM block");
    }
    return new Pem(block.group(1), Base64.getMimeDecoder().decode(block.group(2)));
  }

  /** The block as OpenSSL writes it. */
  String text() {
    Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(type, lines.encodeToString(content));
  }
}
