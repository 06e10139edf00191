// SPDX-License-Identifier: Apache-2.0
/**
 * What the world is made of, as immutable values: accounts, chats, links, messages, what happened
 * to them, and what a scenario says of them.
 */
@NullMarked
package dev.doppelgram.world.model;

import org.jspecify.annotations.NullMarked;
