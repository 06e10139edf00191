// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/** What a reader may ask for: the flags of TL {@code channelAdminLogEventsFilter}. */
public enum AdminLogFlag {
  JOIN,
  LEAVE,
  INVITE,
  BAN,
  UNBAN,
  KICK,
  UNKICK,
  PROMOTE,
  DEMOTE,
  INFO,
  SETTINGS,
  PINNED,
  EDIT,
  DELETE,
  INVITES,
  SEND,
  SUB_EXTEND
}
