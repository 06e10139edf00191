// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder as a scenario describes it.
 *
 * @param account the name of the account that it belongs to
 * @param includePeers names of chats
 */
public record FolderSeed(
    String account,
    int id,
    String title,
    @Nullable String emoticon,
    List<String> includePeers,
    List<Invite> invites) {

  public FolderSeed {
    includePeers = List.copyOf(includePeers);
    invites = List.copyOf(invites);
  }

  /**
   * A link to the folder.
   *
   * @param peers names of chats
   */
  public record Invite(String slug, String title, List<String> peers) {
    public Invite {
      peers = List.copyOf(peers);
    }
  }
}
