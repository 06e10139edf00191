// SPDX-License-Identifier: Apache-2.0
/** Cuts a byte stream into packets: sniffs the framing, installs it, removes itself. */
@NullMarked
package dev.doppelgram.transport;

import org.jspecify.annotations.NullMarked;
