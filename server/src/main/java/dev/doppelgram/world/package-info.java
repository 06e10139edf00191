// SPDX-License-Identifier: Apache-2.0
/** Accounts, chats, members, links and requests, with one writer and a clock of their own. */
@NullMarked
package dev.doppelgram.world;

import org.jspecify.annotations.NullMarked;
