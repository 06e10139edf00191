// SPDX-License-Identifier: Apache-2.0
/** World events as updates for the sessions of their audience. */
@NullMarked
package dev.doppelgram.push;

import org.jspecify.annotations.NullMarked;
