// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code photos}. */
@NullMarked
package dev.doppelgram.method.photos;

import org.jspecify.annotations.NullMarked;
