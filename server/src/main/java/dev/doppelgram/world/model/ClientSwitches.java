// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * The switches that say how the server meets clients, whatever happens in the world.
 *
 * @param unservedEmpty a method that the server does not serve is answered with the smallest valid
 *     object of its result, not refused
 * @param channelDifferenceTimeout the seconds after which a client may ask for a channel's
 *     difference again
 */
public record ClientSwitches(boolean unservedEmpty, int channelDifferenceTimeout) {
  public static final ClientSwitches DEFAULT = new ClientSwitches(false, 30);
}
