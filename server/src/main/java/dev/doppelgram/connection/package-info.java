// SPDX-License-Identifier: Apache-2.0
/** What is done with a connection beside its protocol: limits, reports, recorded frames. */
@NullMarked
package dev.doppelgram.connection;

import org.jspecify.annotations.NullMarked;
