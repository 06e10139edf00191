// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a guard bot is to decide of a request to join.
 *
 * @param url of the web app that the bot shows to the requester; null while the bot was only asked
 * @param until when the request is left to the admins if the bot has not decided
 */
public record GuardQuery(long id, long botId, @Nullable String url, Instant until) {
  public boolean isShown() {
    return url != null;
  }
}
