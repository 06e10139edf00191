// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code help}. */
@NullMarked
package dev.doppelgram.method.help;

import org.jspecify.annotations.NullMarked;
