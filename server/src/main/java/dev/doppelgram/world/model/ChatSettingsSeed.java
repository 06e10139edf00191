// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import org.jspecify.annotations.Nullable;

/**
 * What a scenario says of few chats.
 *
 * @param guardBot the name of the bot that decides of requests to join; null for none
 * @param slowmodeSeconds 0 for none
 * @param color null for the one that follows from the id
 * @param botVerification null for none
 * @param linkedChat the name of the supergroup where a channel is discussed; null for none
 */
public record ChatSettingsSeed(
    @Nullable String guardBot,
    int slowmodeSeconds,
    @Nullable Integer color,
    @Nullable Verification botVerification,
    @Nullable String linkedChat) {
  public static final ChatSettingsSeed NONE = new ChatSettingsSeed(null, 0, null, null, null);

  /**
   * That a bot vouches for a chat.
   *
   * @param bot its name
   */
  public record Verification(String bot, long icon, String description) {}
}
