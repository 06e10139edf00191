package dev.doppelgram.world;

import java.time.Instant;

/**
 * A wish to become a member that waits for an admin.
 *
 * @param link the hash of the link it was made by
 */
public record JoinRequest(long chatId, long accountId, String link, Instant date) {}
