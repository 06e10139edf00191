/** Finds the chats and accounts that requests name, in one way for all methods. */
@NullMarked
package dev.doppelgram.method.peer;

import org.jspecify.annotations.NullMarked;
