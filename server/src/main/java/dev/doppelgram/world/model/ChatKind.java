// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.Locale;

/** The three kinds of chat, as scenario files spell them (in lower case). */
public enum ChatKind {
  /** A basic group: TL {@code chat}. */
  GROUP(200),
  /** TL {@code channel} with {@code megagroup}. */
  SUPERGROUP(200_000),
  /** TL {@code channel} with {@code broadcast}. */
  CHANNEL(Integer.MAX_VALUE);

  private final int capacity;

  ChatKind(int capacity) {
    this.capacity = capacity;
  }

  /** How many members it takes before USERS_TOO_MUCH. */
  public int capacity() {
    return capacity;
  }

  /** Whether TL calls it a channel: everything but a basic group. */
  public boolean isChannel() {
    return this != GROUP;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
