/** Cuts a byte stream into packets: sniffs the framing, installs it, removes itself. */
@NullMarked
package dev.doppelgram.transport;

import org.jspecify.annotations.NullMarked;
