// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.peer;

import dev.doppelgram.crypto.Digests;
import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.ImageFile;
import dev.doppelgram.world.model.StoredFile;
import java.time.Instant;
import java.util.HexFormat;

/** TL {@code InputMedia}: files that clients send, or send again. */
public final class MediaInputs {
  /** In characters: TL config {@code caption_length_max}. */
  private static final int LONGEST_CAPTION = 1_024;

  /** Width and height together, as the Bot API documents it. */
  private static final int LARGEST_SIDES = 10_000;

  private final World world;

  public MediaInputs(World world) {
    this.world = world;
  }

  /**
   * The file that is meant, which is kept from now on.
   *
   * @throws RpcError MEDIA_EMPTY, MEDIA_INVALID, FILE_PARTS_INVALID, FILE_PART_X_MISSING,
   *     MD5_CHECKSUM_INVALID, IMAGE_PROCESS_FAILED, PHOTO_INVALID_DIMENSIONS
   */
  public StoredFile file(TlObject media, Account caller, Instant now) {
    return switch (media.name()) {
      case "inputMediaEmpty" -> throw new RpcError(ErrorType.MEDIA_EMPTY);
      case "inputMediaUploadedPhoto" -> photo(uploaded(media.object("file"), caller), caller, now);
      case "inputMediaUploadedDocument" ->
          world
              .messaging()
              .files()
              .addDocument(
                  media.string("mime_type"),
                  media.objects("attributes").stream().map(TlObject::forAnyLayer).toList(),
                  uploaded(media.object("file"), caller),
                  world.dcs().homeOf(caller),
                  now);
      case "inputMediaPhoto" -> known(StoredFile.Kind.PHOTO, media.object("id"));
      case "inputMediaDocument" -> known(StoredFile.Kind.DOCUMENT, media.object("id"));
      default -> throw new RpcError(ErrorType.MEDIA_INVALID);
    };
  }

  /**
   * Refuses a text that is too long below media.
   *
   * @throws RpcError MEDIA_CAPTION_TOO_LONG
   */
  public static void refuseIfTooLong(String caption) {
    if (caption.codePointCount(0, caption.length()) > LONGEST_CAPTION) {
      throw new RpcError(ErrorType.MEDIA_CAPTION_TOO_LONG);
    }
  }

  private StoredFile known(StoredFile.Kind kind, TlObject id) {
    StoredFile file =
        id.has("access_hash")
            ? world.messaging().files().find(kind, id.number("id"), id.number("access_hash"))
            : null;
    if (file == null) {
      throw new RpcError(ErrorType.MEDIA_EMPTY);
    }
    return file;
  }

  private byte[] uploaded(TlObject file, Account caller) {
    if (!file.is("inputFile") && !file.is("inputFileBig")) {
      throw new RpcError(ErrorType.MEDIA_INVALID);
    }
    byte[] bytes =
        world
            .messaging()
            .files()
            .uploads()
            .take(caller, file.number("id"), (int) file.number("parts"));
    String md5 = file.has("md5_checksum") ? file.string("md5_checksum") : "";
    if (!md5.isEmpty() && !md5.equalsIgnoreCase(HexFormat.of().formatHex(Digests.md5(bytes)))) {
      throw new RpcError(ErrorType.MD5_CHECKSUM_INVALID);
    }
    return bytes;
  }

  private StoredFile photo(byte[] bytes, Account caller, Instant now) {
    Image image = ImageFile.of(bytes);
    if (image == null) {
      throw new RpcError(ErrorType.IMAGE_PROCESS_FAILED);
    }
    long sides = (long) image.width() + image.height();
    if (image.width() <= 0 || image.height() <= 0 || sides > LARGEST_SIDES) {
      throw new RpcError(ErrorType.PHOTO_INVALID_DIMENSIONS);
    }
    return world.messaging().files().addPhoto(image, world.dcs().homeOf(caller), now);
  }
}
