// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.Locale;

/** What is done to messages. */
public enum AdminLogMessageDeed {
  /** Pinned, or no longer. */
  UPDATE_PINNED(AdminLogFlag.PINNED),
  EDIT_MESSAGE(AdminLogFlag.EDIT),
  DELETE_MESSAGE(AdminLogFlag.DELETE),
  /** Written in a broadcast channel. */
  SEND_MESSAGE(AdminLogFlag.SEND);

  private final AdminLogFlag flag;

  AdminLogMessageDeed(AdminLogFlag flag) {
    this.flag = flag;
  }

  /** Under what it is found. */
  public AdminLogFlag flag() {
    return flag;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
