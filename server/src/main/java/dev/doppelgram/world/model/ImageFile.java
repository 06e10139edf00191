// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Tells JPEG and PNG files from others, and how large their pictures are. */
public final class ImageFile {
  private static final int PNG_SIZE = 16;
  private static final int MARKER = 0xff;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int START_OF_SCAN = 0xda;

  /** The eight bytes that each PNG begins with. */
  private static final long PNG_SIGNATURE = 0x89504e470d0a1a0aL;

  private ImageFile() {}

  /** The picture; null if it is no JPEG and no PNG. */
  public static @Nullable Image of(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (file.length >= PNG_SIZE + 8 && bytes.getLong(0) == PNG_SIGNATURE) {
      return new Image(Image.Format.PNG, bytes.getInt(PNG_SIZE), bytes.getInt(PNG_SIZE + 4), file);
    }
    return file.length > 4 && at(file, 0) == MARKER && at(file, 1) == START_OF_IMAGE
        ? jpeg(file)
        : null;
  }

  /** Goes from one segment to the next, up to the one that holds the size. */
  private static @Nullable Image jpeg(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int segment = 2;
    while (segment + 9 <= file.length && at(file, segment) == MARKER) {
      int type = at(file, segment + 1);
      if (isFrame(type)) {
        int height = bytes.getShort(segment + 5) & 0xffff;
        int width = bytes.getShort(segment + 7) & 0xffff;
        return new Image(Image.Format.JPEG, width, height, file);
      }
      if (type == START_OF_SCAN) {
        return null;
      }
      segment += 2 + (bytes.getShort(segment + 2) & 0xffff);
    }
    return null;
  }

  /** SOF0 to SOF15, less the three numbers that mean something else. */
  private static boolean isFrame(int type) {
    return type >= 0xc0 && type <= 0xcf && type != 0xc4 && type != 0xc8 && type != 0xcc;
  }

  private static int at(byte[] file, int index) {
    return file[index] & 0xff;
  }
}
