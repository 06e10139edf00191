// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;

/** What an account thinks of a message. */
public record Reaction(long accountId, String emoticon, Instant date) {}
