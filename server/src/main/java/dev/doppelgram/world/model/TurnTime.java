// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;

/**
 * The instants at which everything in one turn of a world happens: read once, when it begins.
 *
 * @param now of the world's clock
 * @param realTime what the wire, login codes and temporary keys go by
 */
public record TurnTime(Instant now, Instant realTime) {}
