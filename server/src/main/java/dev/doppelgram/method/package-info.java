// SPDX-License-Identifier: Apache-2.0
/** The table of all API methods. */
@NullMarked
package dev.doppelgram.method;

import org.jspecify.annotations.NullMarked;
