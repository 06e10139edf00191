// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.StoredFile;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files that clients sent: kept until too many came after them. */
public final class Files {
  /** Of all files together, in bytes; the oldest one goes first. */
  private static final long LARGEST = 128L << 20;

  private final Derivation derivation;
  private final Uploads uploads = new Uploads();
  private final Map<Long, StoredFile> byId = new LinkedHashMap<>();
  private final Map<Long, byte[]> bytes = new HashMap<>();
  private long size;
  private long counter;

  Files(Derivation derivation) {
    this.derivation = derivation;
  }

  /** Parts of files that are on their way. */
  public Uploads uploads() {
    return uploads;
  }

  /**
   * Keeps a photo.
   *
   * @param dc where it is downloaded from
   */
  public StoredFile addPhoto(Image image, int dc, Instant now) {
    String type = image.format() == Image.Format.PNG ? "image/png" : "image/jpeg";
    return add(
        StoredFile.Kind.PHOTO,
        type,
        image.width(),
        image.height(),
        List.of(),
        image.bytes(),
        dc,
        now);
  }

  /**
   * Keeps a document.
   *
   * @param attributes TL {@code DocumentAttribute}
   * @param dc where it is downloaded from
   */
  public StoredFile addDocument(
      String mimeType, List<TlObject> attributes, byte[] content, int dc, Instant now) {
    return add(StoredFile.Kind.DOCUMENT, mimeType, 0, 0, attributes, content, dc, now);
  }

  private StoredFile add(
      StoredFile.Kind kind,
      String mimeType,
      int width,
      int height,
      List<TlObject> attributes,
      byte[] content,
      int dc,
      Instant now) {
    long id = derivation.number(Purpose.FILE_ID, counter++);
    StoredFile file =
        new StoredFile(
            kind,
            id,
            derivation.number(Purpose.FILE_ACCESS_HASH, id),
            now,
            dc,
            mimeType,
            width,
            height,
            attributes,
            content.length);
    byId.put(id, file);
    bytes.put(id, content);
    size += content.length;
    dropOldest(file);
    return file;
  }

  private void dropOldest(StoredFile keep) {
    Iterator<StoredFile> oldest = byId.values().iterator();
    while (size > LARGEST && oldest.hasNext()) {
      StoredFile file = oldest.next();
      if (file.id() != keep.id()) {
        oldest.remove();
        bytes.remove(file.id());
        size -= file.size();
      }
    }
  }

  /** A file by its id and access hash; null for none. */
  public @Nullable StoredFile find(StoredFile.Kind kind, long id, long accessHash) {
    StoredFile file = byId.get(id);
    return file == null || file.kind() != kind || file.accessHash() != accessHash ? null : file;
  }

  /** The content of a file that is kept. */
  public byte[] bytesOf(StoredFile file) {
    return Objects.requireNonNull(bytes.get(file.id()));
  }
}
