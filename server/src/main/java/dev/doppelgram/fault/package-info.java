// SPDX-License-Identifier: Apache-2.0
/** Sealed faults (what) on named points (when), behind gates that other packages declare. */
@NullMarked
package dev.doppelgram.fault;

import org.jspecify.annotations.NullMarked;
