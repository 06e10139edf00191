// SPDX-License-Identifier: Apache-2.0
/** The server half of the key exchange as explicit steps that yield one auth key. */
@NullMarked
package dev.doppelgram.handshake;

import org.jspecify.annotations.NullMarked;
