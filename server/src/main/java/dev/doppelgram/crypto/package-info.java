// SPDX-License-Identifier: Apache-2.0
/** Pure MTProto arithmetic: no sockets, no clock, randomness passed in. */
@NullMarked
package dev.doppelgram.crypto;

import org.jspecify.annotations.NullMarked;
