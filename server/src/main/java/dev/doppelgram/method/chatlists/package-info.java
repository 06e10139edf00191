// SPDX-License-Identifier: Apache-2.0
/** The methods of {@code chatlists.*}: links to folders. */
@NullMarked
package dev.doppelgram.method.chatlists;

import org.jspecify.annotations.NullMarked;
