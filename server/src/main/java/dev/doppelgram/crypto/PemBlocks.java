// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** The blocks of a PEM file, <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>. */
final class PemBlocks {
  private static final int SEQUENCE = 0x30;

  private PemBlocks() {}

  /**
   * All blocks, at least one; the text around them is passed over.
   *
   * @throws IllegalArgumentException if there is none, or one is damaged; it says what was found
   */
  static List<PemObject> read(byte[] file) {
    if (file.length == 0) {
      throw new IllegalArgumentException("the file is empty (expected: a key in PEM)");
    }
    List<PemObject> blocks = parse(text(file));
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException(
          isDer(file)
              ? "this is DER, not PEM; convert it: openssl pkey -inform DER -in FILE -out key.pem"
                  + " (-pubin too for a public key)"
              : "no PEM block (expected: a line -----BEGIN … KEY-----)");
    }
    return blocks;
  }

  private static List<PemObject> parse(String text) {
    List<PemObject> blocks = new ArrayList<>();
    try (PemReader reader = new PemReader(new StringReader(text))) {
      for (PemObject block = reader.readPemObject();
          block != null;
          block = reader.readPemObject()) {
        blocks.add(block);
      }
      return blocks;
    } catch (IOException e) {
      throw new IllegalArgumentException("a PEM block is cut or damaged: " + e.getMessage(), e);
    }
  }

  /** The block as OpenSSL writes it: lines of 64 characters, each ended by one line feed. */
  static String write(String type, byte[] content) {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(type, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written but memory
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  /** Lines without indentation, and without the byte order marks that Windows puts before them. */
  private static String text(byte[] file) {
    boolean utf16 = file.length > 1 && (file[0] & file[1] & 0xfe) == 0xfe;
    String text = new String(file, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.replace("\uFEFF", "").lines().map(String::strip).collect(joining("\n"));
  }

  /** A sequence as long as the file says, in two bytes: what a DER file with a key begins with. */
  private static boolean isDer(byte[] file) {
    return file.length > 4
        && file[0] == SEQUENCE
        && (file[1] & 0xff) == 0x82
        && (((file[2] & 0xff) << 8) | (file[3] & 0xff)) == file.length - 4;
  }
}
