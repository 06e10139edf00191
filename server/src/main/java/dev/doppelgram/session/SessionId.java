// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

/**
 * Names a session among all of a server.
 *
 * @param authKeyId of the permanent key
 * @param sessionId the client's own number for it
 */
public record SessionId(long authKeyId, long sessionId) {}
