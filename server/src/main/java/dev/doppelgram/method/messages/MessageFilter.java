// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.StoredFile;
import java.util.regex.Pattern;

/** TL {@code MessagesFilter}: which messages of a chat are meant. */
enum MessageFilter {
  EMPTY,
  PHOTOS,
  PHOTO_VIDEO,
  DOCUMENT,
  URL,
  PINNED,
  /** Of what no message of this world has. */
  NOTHING;

  private static final Pattern LINK = Pattern.compile("https?://|t\\.me/");

  static MessageFilter of(String name) {
    return switch (name) {
      case "inputMessagesFilterEmpty" -> EMPTY;
      case "inputMessagesFilterPhotos" -> PHOTOS;
      case "inputMessagesFilterPhotoVideo" -> PHOTO_VIDEO;
      case "inputMessagesFilterDocument" -> DOCUMENT;
      case "inputMessagesFilterUrl" -> URL;
      case "inputMessagesFilterPinned" -> PINNED;
      default -> NOTHING;
    };
  }

  boolean takes(Message message) {
    Message.Text text = (Message.Text) message.content();
    StoredFile media = text.media();
    return switch (this) {
      case EMPTY -> true;
      case PHOTOS, PHOTO_VIDEO -> media != null && media.kind() == StoredFile.Kind.PHOTO;
      case DOCUMENT -> media != null && media.kind() == StoredFile.Kind.DOCUMENT;
      case URL -> LINK.matcher(text.text()).find();
      case PINNED -> message.traits().pinned();
      case NOTHING -> false;
    };
  }
}
