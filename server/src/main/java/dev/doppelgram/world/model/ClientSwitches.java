// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * The switches that say how the server meets clients, whatever happens in the world.
 *
 * @param unservedEmpty a method that the server does not serve is answered with the smallest valid
 *     object of its result, not refused
 * @param duplicateKey one auth key that sends from two remote addresses at once is void from then
 *     on: 406 AUTH_KEY_DUPLICATED
 * @param channelDifferenceTimeout the seconds after which a client may ask for a channel's
 *     difference again
 */
public record ClientSwitches(
    boolean unservedEmpty, boolean duplicateKey, int channelDifferenceTimeout) {
  public static final ClientSwitches DEFAULT = new ClientSwitches(false, false, 30);
}
