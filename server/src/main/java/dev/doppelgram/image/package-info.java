// SPDX-License-Identifier: Apache-2.0
/**
 * What objects hold, as bytes that other objects of the same make take over: all of it, without a
 * line for each class. A field that is not to be carried over is {@code transient}.
 */
@NullMarked
package dev.doppelgram.image;

import org.jspecify.annotations.NullMarked;
