// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a schema looks definitions up: a name or an id has them in one place only. */
interface Definitions {
  Definition[] NONE = {};

  /** Those of a name, in the order of their layers; empty if there are none. */
  Definition[] named(String name);

  /** The name that an id belongs to; null if it is unknown. */
  @Nullable String nameOf(int id);

  /** Every name. */
  Set<String> names();
}
