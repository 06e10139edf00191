// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a scenario describes it.
 *
 * @param from the name of an account
 * @param date null for when the world starts
 */
public record MessageSeed(String from, String text, @Nullable Instant date) {}
