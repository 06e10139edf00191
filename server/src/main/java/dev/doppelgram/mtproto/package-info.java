// SPDX-License-Identifier: Apache-2.0
/** The envelopes that both sides agree on: plain, encrypted, containers, gzip, message ids. */
@NullMarked
package dev.doppelgram.mtproto;

import org.jspecify.annotations.NullMarked;
