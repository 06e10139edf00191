// SPDX-License-Identifier: Apache-2.0
/** Says what the bytes of a frame mean: its envelope and its TL tree, offset by offset. */
@NullMarked
package dev.doppelgram.explain;

import org.jspecify.annotations.NullMarked;
