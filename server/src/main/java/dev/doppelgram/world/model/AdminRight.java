// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.Locale;

/** The admin rights of TL {@code chatAdminRights}, named as there (in lower case). */
public enum AdminRight {
  CHANGE_INFO,
  POST_MESSAGES,
  EDIT_MESSAGES,
  DELETE_MESSAGES,
  BAN_USERS,
  INVITE_USERS,
  PIN_MESSAGES,
  ADD_ADMINS,
  ANONYMOUS,
  MANAGE_CALL,
  OTHER,
  MANAGE_TOPICS,
  POST_STORIES,
  EDIT_STORIES,
  DELETE_STORIES,
  MANAGE_DIRECT_MESSAGES,
  MANAGE_RANKS;

  private final String field = name().toLowerCase(Locale.ROOT).intern();

  /** The TL field name. */
  @Override
  public String toString() {
    return field;
  }
}
