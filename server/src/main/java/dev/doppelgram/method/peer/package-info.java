// SPDX-License-Identifier: Apache-2.0
/** Finds the chats and accounts that requests name, in one way for all methods. */
@NullMarked
package dev.doppelgram.method.peer;

import org.jspecify.annotations.NullMarked;
