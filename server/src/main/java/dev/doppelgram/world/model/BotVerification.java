// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * That a bot vouches for a chat.
 *
 * @param icon the id of a custom emoji
 * @param description what the bot says of the chat
 */
public record BotVerification(long botId, long icon, String description) {}
