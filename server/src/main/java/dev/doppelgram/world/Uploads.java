// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Parts of files on their way here: kept until the file is used, or too many came after it. */
public final class Uploads {
  /** TL appConfig {@code upload_max_fileparts_premium}. */
  private static final int MOST_PARTS = 8_000;

  private static final int LARGEST_PART = 512 * 1024;

  /** Of all uploads together, in bytes; the oldest one goes first. */
  private static final long LARGEST = 64L << 20;

  private final Map<Key, TreeMap<Integer, byte[]>> pending = new LinkedHashMap<>();
  private long size;

  Uploads() {}

  private record Key(long accountId, long fileId) {}

  /**
   * Takes a part; the same one again takes its place.
   *
   * @throws RpcError FILE_PART_EMPTY, FILE_PART_INVALID, FILE_PART_TOO_BIG, FILE_PART_SIZE_CHANGED
   */
  public void save(Account account, long fileId, int part, byte[] bytes) {
    if (bytes.length == 0) {
      throw new RpcError(ErrorType.FILE_PART_EMPTY);
    }
    if (part < 0 || part >= MOST_PARTS) {
      throw new RpcError(ErrorType.FILE_PART_INVALID);
    }
    if (bytes.length > LARGEST_PART) {
      throw new RpcError(ErrorType.FILE_PART_TOO_BIG);
    }
    Key key = new Key(account.id(), fileId);
    TreeMap<Integer, byte[]> parts = pending.computeIfAbsent(key, first -> new TreeMap<>());
    byte[] first = parts.get(0);
    if (first != null && part > 0 && bytes.length > first.length) {
      throw new RpcError(ErrorType.FILE_PART_SIZE_CHANGED);
    }
    byte[] before = parts.put(part, bytes);
    size += bytes.length - (before == null ? 0 : before.length);
    dropOldest(key);
  }

  private void dropOldest(Key keep) {
    Iterator<Map.Entry<Key, TreeMap<Integer, byte[]>>> oldest = pending.entrySet().iterator();
    while (size > LARGEST && oldest.hasNext()) {
      Map.Entry<Key, TreeMap<Integer, byte[]>> upload = oldest.next();
      if (!upload.getKey().equals(keep) || pending.size() == 1) {
        size -= sizeOf(upload.getValue());
        oldest.remove();
      }
    }
  }

  private static int sizeOf(Map<Integer, byte[]> parts) {
    return parts.values().stream().mapToInt(part -> part.length).sum();
  }

  /**
   * The whole file, whose parts are gone from here then.
   *
   * @throws RpcError FILE_PARTS_INVALID, FILE_PART_X_MISSING
   */
  public byte[] take(Account account, long fileId, int count) {
    if (count < 1 || count > MOST_PARTS) {
      throw new RpcError(ErrorType.FILE_PARTS_INVALID);
    }
    Key key = new Key(account.id(), fileId);
    TreeMap<Integer, byte[]> parts = pending.getOrDefault(key, new TreeMap<>());
    for (int i = 0; i < count; i++) {
      if (!parts.containsKey(i)) {
        throw new RpcError(ErrorType.FILE_PART_MISSING, i);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream(sizeOf(parts));
    parts.headMap(count).values().forEach(file::writeBytes);
    pending.remove(key);
    size -= sizeOf(parts);
    return file.toByteArray();
  }
}
