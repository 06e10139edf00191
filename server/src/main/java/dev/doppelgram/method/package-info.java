/** The table of all API methods. */
@NullMarked
package dev.doppelgram.method;

import org.jspecify.annotations.NullMarked;
