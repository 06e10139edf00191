// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.Photo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code Photo} and its short form {@code ChatPhoto}, and the file behind them. */
public final class PhotoView {
  /** The types of sizes that chats have: 160 and 640 pixels wide. */
  public static final String SMALL = "a";

  public static final String BIG = "c";

  private PhotoView() {}

  /** The whole photo, or that there is none. */
  public static TlObject photo(@Nullable Photo photo) {
    return photo == null
        ? TlObject.of("photoEmpty", "id", 0L)
        : TlObject.named("photo")
            .set("id", photo.id())
            .set("access_hash", photo.accessHash())
            .set("file_reference", photo.fileReference())
            .set("date", Epoch.seconds(photo.date()))
            .set("sizes", List.of(size(photo, SMALL), size(photo, BIG)))
            .set("dc_id", photo.dc())
            .build();
  }

  /** A part of a photo's file. */
  public static TlObject file(Photo photo, Image image, byte[] part) {
    String type = image.format() == Image.Format.PNG ? "storage.filePng" : "storage.fileJpeg";
    return TlObject.named("upload.file")
        .set("type", TlObject.of(type))
        .set("mtime", Epoch.seconds(photo.date()))
        .set("bytes", part)
        .build();
  }

  /** What a chat shows of its photo. */
  static TlObject chatPhoto(@Nullable Photo photo) {
    return photo == null
        ? TlObject.of("chatPhotoEmpty")
        : TlObject.named("chatPhoto")
            .set("photo_id", photo.id())
            .set("photo_small", location(photo, SMALL))
            .set("photo_big", location(photo, BIG))
            .set("dc_id", photo.dc())
            .build();
  }

  private static TlObject size(Photo photo, String type) {
    Image image = type.equals(SMALL) ? photo.small() : photo.big();
    return TlObject.named("photoSize")
        .set("type", type)
        .set("location", location(photo, type))
        .set("w", image.width())
        .set("h", image.height())
        .set("size", image.bytes().length)
        .build();
  }

  /** How files were named up to layer 127. */
  private static TlObject location(Photo photo, String type) {
    int number = type.equals(SMALL) ? 1 : 2;
    return TlObject.of("fileLocationToBeDeprecated", "volume_id", photo.id(), "local_id", number);
  }
}
