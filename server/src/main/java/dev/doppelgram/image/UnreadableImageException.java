// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import org.jspecify.annotations.Nullable;

/** Bytes are no image, or one of objects that are made in another way. */
public final class UnreadableImageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableImageException(String what) {
    super(what);
  }

  UnreadableImageException(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
