// SPDX-License-Identifier: Apache-2.0
/** One class per client format of a stored session. */
@NullMarked
package dev.doppelgram.sessionstring;

import org.jspecify.annotations.NullMarked;
