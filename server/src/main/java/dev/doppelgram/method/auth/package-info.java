/** The methods of TL namespace {@code auth}. */
@NullMarked
package dev.doppelgram.method.auth;

import org.jspecify.annotations.NullMarked;
