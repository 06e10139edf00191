// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import dev.doppelgram.tl.TlObject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

/**
 * A file that a client sent: a photo or a document.
 *
 * @param accessHash never 0
 * @param dc the number of the data centre that it is downloaded from
 * @param width in pixels; 0 for a document
 * @param attributes TL {@code DocumentAttribute}; none for a photo
 * @param size in bytes
 */
public record StoredFile(
    Kind kind,
    long id,
    long accessHash,
    Instant date,
    int dc,
    String mimeType,
    int width,
    int height,
    List<TlObject> attributes,
    int size) {

  /** TL {@code Photo} and {@code Document}. */
  public enum Kind {
    PHOTO,
    DOCUMENT
  }

  public StoredFile {
    attributes = List.copyOf(attributes);
  }

  /** TL {@code file_reference}; never expires. */
  public byte[] fileReference() {
    ByteBuffer reference = ByteBuffer.allocate(2 * Long.BYTES);
    reference.putLong(id).putLong(accessHash ^ id);
    return reference.array();
  }
}
