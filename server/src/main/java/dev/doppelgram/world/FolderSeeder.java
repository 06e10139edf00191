// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatlistInvite;
import dev.doppelgram.world.model.Folder;
import dev.doppelgram.world.model.FolderSeed;
import dev.doppelgram.world.model.Peer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sets up the folders of a scenario. */
final class FolderSeeder {
  private final Accounts accounts;
  private final Folders folders;
  private final ChatlistLinks links;
  private final Map<String, Chat> chats = new HashMap<>();

  FolderSeeder(Accounts accounts, Chats chats, Folders folders, ChatlistLinks links) {
    this.accounts = accounts;
    this.folders = folders;
    this.links = links;
    chats.all().forEach(chat -> this.chats.put(chat.name(), chat));
  }

  void found(List<FolderSeed> seeds) {
    for (FolderSeed seed : seeds) {
      Account owner = accounts.named(seed.account());
      List<Peer> peers = seed.includePeers().stream().map(this::chat).map(Peer::of).toList();
      Folder folder = Folder.of(seed.id(), seed.title(), seed.emoticon(), peers);
      folders.found(owner, seed.invites().isEmpty() ? folder : folder.shared(true));
      for (FolderSeed.Invite invite : seed.invites()) {
        List<Long> ids = invite.peers().stream().map(name -> chat(name).id()).toList();
        links.put(new ChatlistInvite(invite.slug(), owner.id(), seed.id(), invite.title(), ids));
      }
    }
  }

  private Chat chat(String name) {
    return Objects.requireNonNull(chats.get(name), name);
  }
}
