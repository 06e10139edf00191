// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.Image;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a PNG of one colour: a palette of one entry, and a bit of 0 for each pixel. */
final class SolidPng {
  static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final byte BIT_DEPTH = 1;
  private static final byte PALETTE = 3;
  private static final int CHUNK_OVERHEAD = 12;

  private SolidPng() {}

  static Image square(int side, int rgb) {
    ByteBuffer header = ByteBuffer.allocate(13); // ends with zeros: deflate, no filters, no lacing
    header.putInt(side).putInt(side).put(BIT_DEPTH).put(PALETTE);
    byte[] palette = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
    byte[] pixels = deflated(new byte[side * (1 + (side + 7) / 8)]);
    byte[] nothing = {};
    ByteBuffer file =
        ByteBuffer.allocate(
            SIGNATURE.length
                + 4 * CHUNK_OVERHEAD
                + header.capacity()
                + palette.length
                + pixels.length);
    file.put(SIGNATURE);
    chunk(file, "IHDR", header.array());
    chunk(file, "PLTE", palette);
    chunk(file, "IDAT", pixels);
    chunk(file, "IEND", nothing);
    return new Image(Image.Format.PNG, side, side, file.array());
  }

  private static void chunk(ByteBuffer file, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    file.putInt(data.length).put(name).put(data).putInt((int) checksum.getValue());
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(data);
      deflater.finish();
      byte[] deflated = new byte[data.length + 64];
      return Arrays.copyOf(deflated, deflater.deflate(deflated));
    } finally {
      deflater.end();
    }
  }
}
