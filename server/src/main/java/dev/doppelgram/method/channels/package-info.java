// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code channels}. */
@NullMarked
package dev.doppelgram.method.channels;

import org.jspecify.annotations.NullMarked;
