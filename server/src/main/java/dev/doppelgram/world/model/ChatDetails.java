// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import org.jspecify.annotations.Nullable;

/**
 * What is set of few chats.
 *
 * @param guardBotId of the bot that decides of requests to join; 0 for none
 * @param slowmodeSeconds how long a member waits between two messages; 0 for not at all
 * @param color the palette of its name; null for the one that follows from its id
 * @param botVerification null for none
 * @param linkedChatId of the supergroup where a channel is discussed, and of that channel; 0 for
 *     none
 */
public record ChatDetails(
    long guardBotId,
    int slowmodeSeconds,
    @Nullable Integer color,
    @Nullable BotVerification botVerification,
    long linkedChatId) {
  public static final ChatDetails NONE = new ChatDetails(0, 0, null, null, 0);

  /** The same with another guard bot; 0 for none. */
  public ChatDetails guardedBy(long botId) {
    return new ChatDetails(botId, slowmodeSeconds, color, botVerification, linkedChatId);
  }

  /** The same, linked with another chat; 0 for none. */
  public ChatDetails linkedWith(long chatId) {
    return new ChatDetails(guardBotId, slowmodeSeconds, color, botVerification, chatId);
  }
}
