// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * A picture as clients download it.
 *
 * @param bytes of the whole file; nobody changes them
 */
public record Image(Format format, int width, int height, byte[] bytes) {

  /** The formats that photos come in. */
  public enum Format {
    JPEG,
    PNG
  }
}
