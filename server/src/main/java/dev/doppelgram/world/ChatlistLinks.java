// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.ChatlistInvite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All links to folders, by their slugs. */
final class ChatlistLinks {
  private final Derivation derivation;
  private final Map<String, ChatlistInvite> bySlug = new LinkedHashMap<>();
  private int minted;

  ChatlistLinks(Derivation derivation) {
    this.derivation = derivation;
  }

  @Nullable ChatlistInvite find(String slug) {
    return bySlug.get(slug);
  }

  /** Those to one folder, oldest first. */
  List<ChatlistInvite> of(long ownerId, int folderId) {
    return bySlug.values().stream()
        .filter(link -> link.ownerId() == ownerId && link.folderId() == folderId)
        .toList();
  }

  /** A slug that there never was. */
  String newSlug(long ownerId, int folderId) {
    String slug;
    do {
      slug = derivation.hash(Purpose.CHATLIST_SLUG, ownerId, folderId, minted++);
    } while (bySlug.containsKey(slug));
    return slug;
  }

  ChatlistInvite put(ChatlistInvite link) {
    bySlug.put(link.slug(), link);
    return link;
  }

  void remove(ChatlistInvite link) {
    bySlug.remove(link.slug());
  }
}
