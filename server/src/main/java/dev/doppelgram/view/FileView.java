// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.StoredFile;
import java.util.List;

/** TL {@code Photo} and {@code Document} of what clients sent, and the media of messages. */
public final class FileView {
  /** The one size that a photo comes in. */
  public static final String SIZE = "x";

  private FileView() {}

  /** TL {@code MessageMedia}. */
  public static TlObject media(StoredFile file) {
    return file.kind() == StoredFile.Kind.PHOTO
        ? TlObject.of("messageMediaPhoto", "photo", photo(file))
        : TlObject.of("messageMediaDocument", "document", document(file));
  }

  /** TL {@code photo}. */
  public static TlObject photo(StoredFile file) {
    TlObject size =
        TlObject.named("photoSize")
            .set("type", SIZE)
            // up to layer 127
            .set("location", location(file))
            .set("w", file.width())
            .set("h", file.height())
            .set("size", file.size())
            .build();
    return common("photo", file).set("sizes", List.of(size)).build();
  }

  private static TlObject document(StoredFile file) {
    return common("document", file)
        .set("mime_type", file.mimeType())
        .set("size", file.size())
        .set("attributes", file.attributes())
        .build();
  }

  private static TlObject.Builder common(String name, StoredFile file) {
    return TlObject.named(name)
        .set("id", file.id())
        .set("access_hash", file.accessHash())
        .set("file_reference", file.fileReference())
        .set("date", Epoch.seconds(file.date()))
        .set("dc_id", file.dc());
  }

  private static TlObject location(StoredFile file) {
    return TlObject.of("fileLocationToBeDeprecated", "volume_id", file.id(), "local_id", 1);
  }

  /** TL {@code upload.file}: a part of a file. */
  public static TlObject part(StoredFile file, byte[] part) {
    String type =
        switch (file.mimeType()) {
          case "image/png" -> "storage.filePng";
          case "image/jpeg" -> "storage.fileJpeg";
          default -> "storage.filePartial";
        };
    return TlObject.of(
        "upload.file",
        "type",
        TlObject.of(type),
        "mtime",
        Epoch.seconds(file.date()),
        "bytes",
        part);
  }
}
