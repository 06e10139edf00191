// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code auth}. */
@NullMarked
package dev.doppelgram.method.auth;

import org.jspecify.annotations.NullMarked;
