// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import org.jspecify.annotations.Nullable;

/** Records that stand in an image for objects which cannot be taken apart. */
public interface Substitutes {

  /** What stands for an object; null if it stands for itself. */
  @Nullable Record of(Object object);

  /** What a record of an image stands for; the record itself if it stands for nothing else. */
  Object meantBy(Record record);
}
