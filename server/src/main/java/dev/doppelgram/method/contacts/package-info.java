// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code contacts}. */
@NullMarked
package dev.doppelgram.method.contacts;

import org.jspecify.annotations.NullMarked;
