// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;

/**
 * A link to a folder: TL {@code exportedChatlistInvite}.
 *
 * @param slug what stands behind {@code t.me/addlist/}
 * @param title empty for none
 * @param chats ids of chats
 */
public record ChatlistInvite(
    String slug, long ownerId, int folderId, String title, List<Long> chats) {
  public ChatlistInvite {
    chats = List.copyOf(chats);
  }

  /** What clients show as the link. */
  public String url() {
    return "https://t.me/addlist/" + slug;
  }

  /** The slug in a link to a folder; what is no link comes back as it is. */
  public static String slugOf(String link) {
    int end = link.endsWith("/") ? link.length() - 1 : link.length();
    String path = link.substring(0, end);
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('=')) + 1);
  }
}
