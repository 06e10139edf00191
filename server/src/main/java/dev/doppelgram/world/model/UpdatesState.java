// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;

/** TL {@code updates.state} of an account; its seq is always 0. */
public record UpdatesState(int pts, int qts, Instant date, int unreadCount) {}
