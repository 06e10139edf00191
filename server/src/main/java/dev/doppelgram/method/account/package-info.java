// SPDX-License-Identifier: Apache-2.0
/** The methods of TL namespace {@code account}. */
@NullMarked
package dev.doppelgram.method.account;

import org.jspecify.annotations.NullMarked;
