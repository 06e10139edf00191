// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.Locale;

/**
 * What there is to remember of how an account came to a chat, for the bar above it.
 *
 * @param accountId of the one that sees the bar
 * @param peer the chat, as that account names it
 * @param requestChatId of the chat that it has asked to join; 0 for every other reason than {@link
 *     Reason#JOIN_REQUEST}
 */
public record ActionBarMark(long accountId, Peer peer, Reason reason, long requestChatId) {

  /** Why a bar is there, or is not; named as in a state (in lower case). */
  public enum Reason {
    /** The account has dismissed what was offered about a user. */
    HIDDEN,
    /** An admin of a chat that the account has asked to join wrote first. */
    JOIN_REQUEST,
    /** The account has made the group, and nobody has come since. */
    INVITE_MEMBERS,
    /** Another account has added it to the chat. */
    REPORT_SPAM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it concerns a private chat. */
    public boolean isOfUsers() {
      return this == HIDDEN || this == JOIN_REQUEST;
    }
  }
}
