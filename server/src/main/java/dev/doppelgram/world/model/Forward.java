// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;

/**
 * Where a forwarded message was written first: TL {@code messageFwdHeader}.
 *
 * @param from its author, or the broadcast channel
 * @param channelPost its number in that channel; 0 for other authors
 */
public record Forward(Peer from, Instant date, int channelPost) {}
