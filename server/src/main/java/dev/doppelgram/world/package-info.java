/** Accounts, chats, members, links and requests, with one writer and a clock of their own. */
@NullMarked
package dev.doppelgram.world;

import org.jspecify.annotations.NullMarked;
