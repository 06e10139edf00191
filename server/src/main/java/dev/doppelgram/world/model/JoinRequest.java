// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish to become a member that waits for an admin.
 *
 * @param link the hash of the link it was made by; null if the chat is public and none was used
 */
public record JoinRequest(long chatId, long accountId, @Nullable String link, Instant date) {}
