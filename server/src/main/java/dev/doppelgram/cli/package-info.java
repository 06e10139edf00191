// SPDX-License-Identifier: Apache-2.0
/** The command line: thin commands over {@link dev.doppelgram.Doppelgram}. */
@NullMarked
package dev.doppelgram.cli;

import org.jspecify.annotations.NullMarked;
