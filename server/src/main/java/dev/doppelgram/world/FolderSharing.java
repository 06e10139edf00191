// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.FolderSeed;
import java.util.List;

/** Folders, and the links that share them: TL's {@code chatlists.*}. */
public final class FolderSharing {
  private final Folders folders;
  private final ChatlistInvites chatlistInvites;
  private final Chatlists chatlists;

  FolderSharing(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Membership membership,
      ChatManagement chatManagement,
      Derivation derivation,
      List<FolderSeed> seeds,
      PendingEvents pendingEvents) {
    ChatlistLinks chatlistLinks = new ChatlistLinks(derivation);
    folders = new Folders(chatlistLinks, pendingEvents);
    chatlistInvites =
        new ChatlistInvites(chats, folders, chatlistLinks, chatManagement.migrations());
    chatlists =
        new Chatlists(
            accounts,
            chats,
            folders,
            chatlistLinks,
            links,
            membership,
            chatManagement.leavingChats());
    new FolderSeeder(accounts, chats, folders, chatlistLinks).found(seeds);
  }

  public Folders folders() {
    return folders;
  }

  public ChatlistInvites chatlistInvites() {
    return chatlistInvites;
  }

  public Chatlists chatlists() {
    return chatlists;
  }
}
