// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

/**
 * A session that a client goes on with.
 *
 * @param account the name of the account that it is logged in to
 * @param device 1 to 32 for a key that follows from the scenario, from 33 on for another one
 * @param dc what the client named when the key was made; 0 for none
 * @param authKey 256 bytes
 * @param layer what the client last spoke; 0 for unknown
 */
public record SessionSeed(String account, int device, int dc, byte[] authKey, int layer) {}
