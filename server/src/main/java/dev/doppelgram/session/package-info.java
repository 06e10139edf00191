// SPDX-License-Identifier: Apache-2.0
/**
 * Auth keys, sessions and their service messages; hands API calls to a {@link
 * dev.doppelgram.session.CallSink}.
 */
@NullMarked
package dev.doppelgram.session;

import org.jspecify.annotations.NullMarked;
