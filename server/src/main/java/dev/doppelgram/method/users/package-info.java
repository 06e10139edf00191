// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code users}. */
@NullMarked
package dev.doppelgram.method.users;

import org.jspecify.annotations.NullMarked;
