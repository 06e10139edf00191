// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client is to offer above a chat, one thing at a time: TL {@code peerSettings}.
 *
 * @param request null for every other kind than {@link Kind#JOIN_REQUEST}
 */
public record ActionBar(Kind kind, @Nullable RequestChat request) {
  /** Nothing is offered. */
  public static final ActionBar NONE = new ActionBar(Kind.NONE, null);

  /** Any bar but that of a request to join. */
  public static ActionBar of(Kind kind) {
    return kind == Kind.NONE ? NONE : new ActionBar(kind, null);
  }

  /** The bar of a request to join. */
  public static ActionBar ofRequest(RequestChat request) {
    return new ActionBar(Kind.JOIN_REQUEST, request);
  }

  /** What is offered. */
  public enum Kind {
    NONE,
    /** Why an admin writes: the account has asked to join a chat of that admin. */
    JOIN_REQUEST,
    /** To bring people into a group that the account has just made. */
    INVITE_MEMBERS,
    /** To report the chat. */
    REPORT_SPAM,
    /** To report a user, to block it or to have it among one's contacts. */
    REPORT_ADD_BLOCK,
    /** To have a user among one's contacts. */
    ADD_CONTACT
  }

  /**
   * The chat that an account has asked to join.
   *
   * @param date when it asked
   * @param broadcast whether it is a channel, and no group
   */
  public record RequestChat(String title, Instant date, boolean broadcast) {}
}
