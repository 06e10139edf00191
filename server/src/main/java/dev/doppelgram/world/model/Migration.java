// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * That a basic group became a supergroup; both chats have it.
 *
 * @param groupId of the group, which is closed since
 * @param channelId of the supergroup
 * @param accessHash of the supergroup
 */
public record Migration(long groupId, long channelId, AccessHash accessHash) {}
