// SPDX-License-Identifier: Apache-2.0
/** What the main flow reports to: it sees and never acts. */
@NullMarked
package dev.doppelgram.observe;

import org.jspecify.annotations.NullMarked;
