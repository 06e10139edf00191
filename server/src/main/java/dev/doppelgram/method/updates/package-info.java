// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code updates}. */
@NullMarked
package dev.doppelgram.method.updates;

import org.jspecify.annotations.NullMarked;
