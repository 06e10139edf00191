// SPDX-License-Identifier: Apache-2.0
/** The methods of {@code stories.} */
@NullMarked
package dev.doppelgram.method.stories;

import org.jspecify.annotations.NullMarked;
