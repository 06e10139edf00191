// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * The switches of links and of what strangers see, each with the documented default.
 *
 * @param publicLinkAlready a link to a chat with a username is chatInviteAlready for everybody
 * @param malformedHashInvalid a hash that no link can have is INVITE_HASH_INVALID, not
 *     INVITE_HASH_EXPIRED
 * @param channelPrivateCode the code of CHANNEL_PRIVATE, 400 or 406; 0 for what each method has
 * @param testSubscriptionPeriods links are sold for 60 and 300 seconds too, as by the test servers
 */
public record InviteSwitches(
    boolean publicLinkAlready,
    boolean malformedHashInvalid,
    int channelPrivateCode,
    boolean testSubscriptionPeriods) {

  public static final InviteSwitches DEFAULT = new InviteSwitches(false, false, 0, false);
}
