// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a link came to lead nowhere, where somebody saw to that.
 *
 * @param actorId who did it
 * @param revoked when it was revoked; null where it was revoked when the world started
 * @param deleted whether it was deleted too
 */
public record LinkRevocation(long actorId, @Nullable Instant revoked, boolean deleted) {}
