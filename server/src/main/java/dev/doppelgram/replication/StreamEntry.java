// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import dev.doppelgram.tl.TlException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a stream: what was appended at a time, in one piece.
 *
 * @param id that the stream gave it
 * @param epoch of the log that it belongs to
 * @param content the opening of an epoch, or entries
 */
record StreamEntry(String id, String epoch, byte[] content) {
  /** The names of the two fields. */
  static final String EPOCH = "e";

  static final String CONTENT = "c";

  /** Reads an element of what {@code XRANGE} and {@code XREAD} answer; null if it is none. */
  static @Nullable StreamEntry of(Object element) {
    List<?> pair = RedisConnection.list(element);
    List<?> fields = pair.size() < 2 ? List.of() : RedisConnection.list(pair.get(1));
    String epoch = "";
    byte[] content = null;
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      String name = RedisConnection.text(fields.get(i));
      if (name.equals(EPOCH)) {
        epoch = RedisConnection.text(fields.get(i + 1));
      } else if (name.equals(CONTENT)) {
        content = RedisConnection.bytes(fields.get(i + 1));
      }
    }
    return content == null
        ? null
        : new StreamEntry(RedisConnection.text(pair.get(0)), epoch, content);
  }

  /** Several entries in one piece. */
  static byte[] joined(List<byte[]> entries) {
    int length = 0;
    for (byte[] entry : entries) {
      length += Integer.BYTES + entry.length;
    }
    ByteBuffer joined = ByteBuffer.allocate(length);
    entries.forEach(entry -> joined.putInt(entry.length).put(entry));
    return joined.array();
  }

  /**
   * The entries of a piece.
   *
   * @throws TlException if it is none
   */
  List<byte[]> entries() {
    List<byte[]> entries = new ArrayList<>();
    ByteBuffer joined = ByteBuffer.wrap(content);
    try {
      while (joined.hasRemaining()) {
        int length = joined.getInt();
        if (length < 0 || length > joined.remaining()) {
          throw new TlException("an entry of " + length + " bytes");
        }
        byte[] entry = new byte[length];
        joined.get(entry);
        entries.add(entry);
      }
    } catch (BufferUnderflowException e) {
      throw new TlException("an entry without its length");
    }
    return entries;
  }
}
