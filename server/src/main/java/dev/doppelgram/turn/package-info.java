// SPDX-License-Identifier: Apache-2.0
/**
 * What is done to a world, written down in the order of its writer, so that it can be played again
 * elsewhere.
 */
@NullMarked
package dev.doppelgram.turn;

import org.jspecify.annotations.NullMarked;
