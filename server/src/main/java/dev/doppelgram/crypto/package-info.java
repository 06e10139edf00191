/** Pure MTProto arithmetic: no sockets, no clock, randomness passed in. */
@NullMarked
package dev.doppelgram.crypto;

import org.jspecify.annotations.NullMarked;
