// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Duration;
import java.time.Instant;

/**
 * Stars that came or went: TL {@code starsTransaction}.
 *
 * @param peer from whom they came, or to whom they went
 * @param amount below 0 for what went
 * @param period of the subscription that was paid
 */
public record StarsTransaction(
    String id, Peer peer, long amount, Instant date, Duration period, String subscriptionId) {}
