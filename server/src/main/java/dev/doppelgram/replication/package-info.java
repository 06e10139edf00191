// SPDX-License-Identifier: Apache-2.0
/**
 * The log that several servers of one world read: what is in it, and where it is kept. The only
 * package that knows Redis.
 */
@NullMarked
package dev.doppelgram.replication;

import org.jspecify.annotations.NullMarked;
