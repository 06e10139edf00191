// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatlistInvite;
import dev.doppelgram.world.model.Folder;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sharing folders by links. */
public final class ChatlistInvites {
  private final Chats chats;
  private final Folders folders;
  private final ChatlistLinks links;
  private final Migrations migrations;

  ChatlistInvites(Chats chats, Folders folders, ChatlistLinks links, Migrations migrations) {
    this.chats = chats;
    this.folders = folders;
    this.links = links;
    this.migrations = migrations;
  }

  /** TL {@code chatlists.exportedChatlistInvite}. */
  public record Exported(Folder folder, ChatlistInvite invite) {}

  /**
   * Makes a link to a folder, which is a chatlist from then on; basic groups become supergroups.
   *
   * @throws RpcError FILTER_ID_INVALID, FILTER_NOT_SUPPORTED, PEERS_LIST_EMPTY, INVITES_TOO_MUCH,
   *     CHATLISTS_TOO_MUCH, PEER_ID_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED,
   *     USER_CHANNELS_TOO_MUCH
   */
  public Exported export(
      Account caller, int folderId, String title, List<Peer> peers, Instant now) {
    Folder folder = folder(caller, folderId);
    if (!folder.flags().isEmpty() || !folder.excluded().isEmpty() || folder.joinedBy() != null) {
      throw new RpcError(ErrorType.FILTER_NOT_SUPPORTED);
    }
    List<Chat> shared = shareable(caller, peers);
    if (links.of(caller.id(), folderId).size() >= FolderLimits.invites(caller)) {
      throw new RpcError(ErrorType.INVITES_TOO_MUCH);
    }
    refuseIfTooMany(caller, folder);
    List<Long> ids = upgraded(caller, folderId, shared, now);
    ChatlistInvite invite =
        links.put(
            new ChatlistInvite(
                links.newSlug(caller.id(), folderId), caller.id(), folderId, title, ids));
    Folder after = folder(caller, folderId).shared(true);
    folders.put(caller, after);
    return new Exported(after, invite);
  }

  /** Ids of the chats, with a supergroup in the place of each basic group. */
  private List<Long> upgraded(Account caller, int folderId, List<Chat> shared, Instant now) {
    shared.forEach(migrations::refuseUnlessAdminsFit);
    List<Long> ids = new ArrayList<>();
    for (Chat chat : shared) {
      if (chat.kind().isChannel()) {
        ids.add(chat.id());
        continue;
      }
      Chat channel = migrations.migrate(caller.id(), chat, now).channel();
      Folder folder = folder(caller, folderId);
      folders.found(caller, folder.replacing(Peer.of(chat), Peer.of(channel)));
      ids.add(channel.id());
    }
    return ids;
  }

  private void refuseIfTooMany(Account caller, Folder folder) {
    long others =
        folders.of(caller).stream()
            .filter(other -> other.chatlist() && other.id() != folder.id())
            .count();
    if (others >= FolderLimits.chatlists(caller)) {
      throw new RpcError(ErrorType.CHATLISTS_TOO_MUCH);
    }
  }

  /**
   * The links to one of the caller's folders.
   *
   * @throws RpcError FILTER_ID_INVALID
   */
  public List<ChatlistInvite> of(Account caller, int folderId) {
    folder(caller, folderId);
    return links.of(caller.id(), folderId);
  }

  /**
   * Changes a link.
   *
   * @param title null to leave it
   * @param peers null to leave them
   * @throws RpcError FILTER_ID_INVALID, FILTER_NOT_SUPPORTED, INVITE_SLUG_EMPTY,
   *     INVITE_SLUG_EXPIRED, and of peers as {@link #export}
   */
  public ChatlistInvite edit(
      Account caller,
      int folderId,
      String slug,
      @Nullable String title,
      @Nullable List<Peer> peers,
      Instant now) {
    refuseUnlessShared(caller, folderId);
    if (slug.isEmpty()) {
      throw new RpcError(ErrorType.INVITE_SLUG_EMPTY);
    }
    ChatlistInvite invite = own(caller, folderId, slug);
    return links.put(
        new ChatlistInvite(
            slug,
            caller.id(),
            folderId,
            title == null ? invite.title() : title,
            peers == null
                ? invite.chats()
                : upgraded(caller, folderId, shareable(caller, peers), now)));
  }

  /**
   * Removes a link; the folder stays a chatlist.
   *
   * @throws RpcError FILTER_ID_INVALID, FILTER_NOT_SUPPORTED, INVITE_SLUG_INVALID,
   *     INVITE_SLUG_EXPIRED
   */
  public void delete(Account caller, int folderId, String slug) {
    Folder folder = refuseUnlessShared(caller, folderId);
    if (slug.isEmpty()) {
      throw new RpcError(ErrorType.INVITE_SLUG_INVALID);
    }
    links.remove(own(caller, folderId, slug));
    if (links.of(caller.id(), folderId).isEmpty()) {
      folders.put(caller, folder.shared(false));
    }
  }

  private Folder refuseUnlessShared(Account caller, int folderId) {
    Folder folder = folder(caller, folderId);
    if (!folder.chatlist()) {
      throw new RpcError(ErrorType.FILTER_NOT_SUPPORTED);
    }
    return folder;
  }

  private Folder folder(Account caller, int folderId) {
    Folder folder = folders.find(caller, folderId);
    if (folder == null) {
      throw new RpcError(ErrorType.FILTER_ID_INVALID);
    }
    return folder;
  }

  private ChatlistInvite own(Account caller, int folderId, String slug) {
    ChatlistInvite invite = links.find(slug);
    if (invite == null || invite.ownerId() != caller.id() || invite.folderId() != folderId) {
      throw new RpcError(ErrorType.INVITE_SLUG_EXPIRED);
    }
    return invite;
  }

  /** Chats into which the caller may bring people, or into which everybody may come. */
  private List<Chat> shareable(Account caller, List<Peer> peers) {
    if (peers.isEmpty()) {
      throw new RpcError(ErrorType.PEERS_LIST_EMPTY);
    }
    for (Peer peer : peers) {
      if (peer.isUser()) {
        throw new RpcError(ErrorType.PEER_ID_INVALID);
      }
      Chat chat = chats.get(peer.id());
      Member self = chats.members(chat.id()).get(caller.id());
      boolean open = chat.isPublic() && !chat.has(ChatSeed.Trait.JOIN_REQUEST);
      if (open) {
        continue;
      }
      if (self == null) {
        throw new RpcError(
            chat.kind().isChannel() ? ErrorType.CHANNEL_PRIVATE : ErrorType.PEER_ID_INVALID);
      }
      if (!self.may(AdminRight.INVITE_USERS)) {
        throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED);
      }
    }
    return peers.stream().distinct().map(peer -> chats.get(peer.id())).toList();
  }
}
