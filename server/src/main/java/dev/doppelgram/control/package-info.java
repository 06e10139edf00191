// SPDX-License-Identifier: Apache-2.0
/** What reads and changes a world while it is played, from Java as over HTTP. */
@NullMarked
package dev.doppelgram.control;

import org.jspecify.annotations.NullMarked;
