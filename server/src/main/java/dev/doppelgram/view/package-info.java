// SPDX-License-Identifier: Apache-2.0
/** Says domain facts in TL words: the only place that knows API constructor names. */
@NullMarked
package dev.doppelgram.view;

import org.jspecify.annotations.NullMarked;
