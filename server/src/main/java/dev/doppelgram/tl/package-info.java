// SPDX-License-Identifier: Apache-2.0
/** Turns schema text into a model, and objects into bytes and back, for a given layer. */
@NullMarked
package dev.doppelgram.tl;

import org.jspecify.annotations.NullMarked;
