// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import org.jspecify.annotations.Nullable;

/**
 * A line in the list of an account's chats.
 *
 * @param top the last message; null for none
 * @param pts of a channel; 0 for any other chat
 */
public record Dialog(
    Peer peer,
    @Nullable BoxEntry top,
    int readInboxMaxId,
    int readOutboxMaxId,
    int unreadCount,
    int pts) {}
