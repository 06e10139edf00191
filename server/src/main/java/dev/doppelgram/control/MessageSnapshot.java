// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import java.time.Instant;

/**
 * A message as it was written.
 *
 * @param id as its writer numbers it; in a channel or supergroup, as everybody does
 */
public record MessageSnapshot(int id, String chat, String from, String text, Instant date) {}
