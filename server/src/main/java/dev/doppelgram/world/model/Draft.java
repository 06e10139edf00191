// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;

/** A text that an account has begun to write in a chat: TL {@code draftMessage}. */
public record Draft(String text, Formatting formatting, int replyToId, Instant date) {}
