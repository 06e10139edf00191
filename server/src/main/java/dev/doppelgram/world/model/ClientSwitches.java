// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import org.jspecify.annotations.Nullable;

/**
 * The switches that say how the server meets clients, whatever happens in the world.
 *
 * @param unservedEmpty a method that the server does not serve is answered with the smallest valid
 *     object of its result, not refused
 * @param channelDifferenceTimeout the seconds after which a client may ask for a channel's
 *     difference again
 * @param duplicateKey a key that is used from two addresses at once is void: AUTH_KEY_DUPLICATED
 * @param loginMessages the service writes codes and new logins to the users whom they concern
 * @param loginCode of every phone that has none of its own; null for the digit of its data centre
 */
public record ClientSwitches(
    boolean unservedEmpty,
    int channelDifferenceTimeout,
    boolean duplicateKey,
    boolean loginMessages,
    @Nullable String loginCode) {
  public static final ClientSwitches DEFAULT = new ClientSwitches(false, 30, false, false, null);
}
