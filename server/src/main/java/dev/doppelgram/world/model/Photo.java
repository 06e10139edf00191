// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * The photo of a chat.
 *
 * @param accessHash never 0
 * @param dc the number of the data centre that it is downloaded from
 */
public record Photo(long id, long accessHash, Instant date, int dc, Image small, Image big) {

  /** TL {@code file_reference}, without which nobody downloads it by its id; never expires. */
  public byte[] fileReference() {
    ByteBuffer reference = ByteBuffer.allocate(2 * Long.BYTES);
    reference.putLong(id).putLong(accessHash ^ id);
    return reference.array();
  }
}
