// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.Locale;

/** What can be taken from members: the flags of TL {@code chatBannedRights}, named as there. */
public enum BannedRight {
  /** Who may not even read is banned. */
  VIEW_MESSAGES,
  SEND_MESSAGES,
  SEND_MEDIA,
  SEND_STICKERS,
  SEND_GIFS,
  SEND_GAMES,
  SEND_INLINE,
  EMBED_LINKS,
  SEND_POLLS,
  CHANGE_INFO,
  INVITE_USERS,
  PIN_MESSAGES,
  MANAGE_TOPICS,
  SEND_PHOTOS,
  SEND_VIDEOS,
  SEND_ROUNDVIDEOS,
  SEND_AUDIOS,
  SEND_VOICES,
  SEND_DOCS,
  SEND_PLAIN,
  EDIT_RANK,
  SEND_REACTIONS,
  MANAGE_LINKED_PEERS;

  private final String field = name().toLowerCase(Locale.ROOT).intern();

  /** The TL field name. */
  @Override
  public String toString() {
    return field;
  }
}
