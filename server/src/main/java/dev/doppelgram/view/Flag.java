// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import org.jspecify.annotations.Nullable;

/** A TL {@code true} flag: one that is not set is absent, and need be neither kept nor encoded. */
final class Flag {
  private Flag() {}

  static @Nullable Boolean of(boolean set) {
    return set ? Boolean.TRUE : null;
  }
}
