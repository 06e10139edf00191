// SPDX-License-Identifier: Apache-2.0
/** What of a server's inside is seen by what clients do to it. */
@NullMarked
package dev.doppelgram;

import org.jspecify.annotations.NullMarked;
