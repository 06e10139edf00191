// SPDX-License-Identifier: Apache-2.0
/** The Java API against a server elsewhere, by its control API over HTTP. */
@NullMarked
package dev.doppelgram.remote;

import org.jspecify.annotations.NullMarked;
