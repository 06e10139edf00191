// SPDX-License-Identifier: Apache-2.0
/** The test double itself: {@link dev.doppelgram.Doppelgram} and the wiring behind it. */
@NullMarked
package dev.doppelgram;

import org.jspecify.annotations.NullMarked;
