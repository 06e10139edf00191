// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code messages}. */
@NullMarked
package dev.doppelgram.method.messages;

import org.jspecify.annotations.NullMarked;
