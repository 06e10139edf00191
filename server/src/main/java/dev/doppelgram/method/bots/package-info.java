// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code bots}. */
@NullMarked
package dev.doppelgram.method.bots;

import org.jspecify.annotations.NullMarked;
