/** The methods of TL namespace {@code updates}. */
@NullMarked
package dev.doppelgram.method.updates;

import org.jspecify.annotations.NullMarked;
