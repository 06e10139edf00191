// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatlistInvite;
import dev.doppelgram.world.model.Folder;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opening links to folders, joining by them, and leaving; instants are the world's time. */
public final class Chatlists {
  private final Accounts accounts;
  private final Chats chats;
  private final Folders folders;
  private final ChatlistLinks links;
  private final InviteLinks inviteLinks;
  private final Membership membership;
  private final LeavingChats leavingChats;

  Chatlists(
      Accounts accounts,
      Chats chats,
      Folders folders,
      ChatlistLinks links,
      InviteLinks inviteLinks,
      Membership membership,
      LeavingChats leavingChats) {
    this.accounts = accounts;
    this.chats = chats;
    this.folders = folders;
    this.links = links;
    this.inviteLinks = inviteLinks;
    this.membership = membership;
    this.leavingChats = leavingChats;
  }

  /**
   * What is behind a link.
   *
   * @param folder as its owner has it
   * @param own the folder that the caller has by it already; null for none
   * @param chats all that the link leads to
   */
  public record Preview(Folder folder, @Nullable Folder own, List<Chat> chats) {}

  /**
   * Opens a link.
   *
   * @throws RpcError INVITE_SLUG_EMPTY, INVITE_SLUG_EXPIRED
   */
  public Preview check(Account caller, String slug) {
    ChatlistInvite invite = live(slug);
    Folder shared = folders.find(accounts.get(invite.ownerId()), invite.folderId());
    if (shared == null) {
      throw new RpcError(ErrorType.INVITE_SLUG_EXPIRED);
    }
    Folder own = invite.ownerId() == caller.id() ? shared : joinedBy(caller, slug);
    return new Preview(shared, own, chatsOf(invite));
  }

  /**
   * Joins chats behind a link, which are a folder of the caller from then on.
   *
   * @throws RpcError as {@link #check}, and FILTER_INCLUDE_EMPTY, FILTER_INCLUDE_TOO_MUCH,
   *     CHATLISTS_TOO_MUCH, CHANNELS_TOO_MUCH, USERS_TOO_MUCH
   */
  public List<WorldEvent> join(Account caller, String slug, List<Peer> peers, Instant now) {
    Preview preview = check(caller, slug);
    Folder own = preview.own();
    if (own == null) {
      long shared = folders.of(caller).stream().filter(Folder::chatlist).count();
      if (shared >= FolderLimits.chatlists(caller)) {
        throw new RpcError(ErrorType.CHATLISTS_TOO_MUCH);
      }
      Folder theirs = preview.folder();
      own = Folder.of(folders.nextId(caller), theirs.title(), theirs.emoticon(), List.of());
    }
    return admit(caller, live(slug), own, peers, now);
  }

  /**
   * The chats that were added to a folder since the caller joined it.
   *
   * @throws RpcError FILTER_ID_INVALID, INPUT_CHATLIST_INVALID
   */
  public List<Chat> updates(Account caller, int folderId) {
    Folder folder = chatlist(caller, folderId, ErrorType.INPUT_CHATLIST_INVALID);
    ChatlistInvite invite = folder.joinedBy() == null ? null : links.find(folder.joinedBy());
    return invite == null
        ? List.of()
        : chatsOf(invite).stream()
            .filter(chat -> !folder.shows(chat.id()) && !folder.hidden().contains(chat.id()))
            .toList();
  }

  /**
   * Joins chats that were added since.
   *
   * @throws RpcError FILTER_ID_INVALID, FILTER_NOT_SUPPORTED, FILTER_INCLUDE_EMPTY and those of
   *     {@link #join}
   */
  public List<WorldEvent> joinUpdates(Account caller, int folderId, List<Peer> peers, Instant now) {
    Folder folder = chatlist(caller, folderId, ErrorType.FILTER_NOT_SUPPORTED);
    if (folder.joinedBy() == null) {
      throw new RpcError(ErrorType.FILTER_INCLUDE_EMPTY);
    }
    return admit(caller, live(folder.joinedBy()), folder, peers, now);
  }

  /**
   * Has what was added until now offered no more.
   *
   * @throws RpcError FILTER_ID_INVALID, FILTER_NOT_SUPPORTED
   */
  public void hideUpdates(Account caller, int folderId) {
    Folder folder = chatlist(caller, folderId, ErrorType.FILTER_NOT_SUPPORTED);
    Set<Long> offered = new LinkedHashSet<>();
    updates(caller, folderId).forEach(chat -> offered.add(chat.id()));
    folders.found(caller, folder.hiding(offered));
  }

  /**
   * The chats that the caller joined through a folder and is still in.
   *
   * @throws RpcError FILTER_ID_INVALID, FILTER_NOT_SUPPORTED
   */
  public List<Chat> suggestions(Account caller, int folderId) {
    return chatlist(caller, folderId, ErrorType.FILTER_NOT_SUPPORTED).joinedChats().stream()
        .sorted()
        .map(chats::get)
        .filter(chat -> chats.members(chat.id()).get(caller.id()) != null)
        .toList();
  }

  /**
   * Gives up a folder, and leaves some of its chats.
   *
   * @throws RpcError FILTER_ID_INVALID, FILTER_NOT_SUPPORTED
   */
  public List<WorldEvent> leave(Account caller, int folderId, List<Peer> peers, Instant now) {
    chatlist(caller, folderId, ErrorType.FILTER_NOT_SUPPORTED);
    List<WorldEvent> events = new ArrayList<>();
    for (Peer peer : peers) {
      Chat chat = peer.isUser() ? null : chats.get(peer.id());
      if (chat != null
          && chats.members(chat.id()).get(caller.id()) != null
          && chat.creatorId() != caller.id()) {
        events.addAll(
            chat.kind().isChannel()
                ? leavingChats.leave(caller, chat, now)
                : leavingChats.remove(caller, chat, caller, now));
      }
    }
    events.add(folders.remove(caller, folderId));
    return events;
  }

  private List<WorldEvent> admit(
      Account caller, ChatlistInvite invite, Folder folder, List<Peer> peers, Instant now) {
    List<Chat> wanted =
        chatsOf(invite).stream()
            .filter(chat -> peers.contains(Peer.of(chat)))
            .filter(chat -> !chats.members(chat.id()).isBanned(caller.id()))
            .toList();
    if (wanted.isEmpty()) {
      throw new RpcError(ErrorType.FILTER_INCLUDE_EMPTY);
    }
    List<Chat> others =
        wanted.stream().filter(chat -> chats.members(chat.id()).get(caller.id()) == null).toList();
    Set<Long> joined = new LinkedHashSet<>();
    others.forEach(chat -> joined.add(chat.id()));
    Folder after = folder.joined(invite.slug(), wanted.stream().map(Peer::of).toList(), joined);
    Folders.refuseTooMany(caller, after);
    membership.refuseIfTooManyMore(caller, others);
    List<WorldEvent> events = new ArrayList<>();
    events.add(folders.put(caller, after));
    for (Chat chat : others) {
      events.addAll(admit(caller, invite.ownerId(), chat, now));
    }
    return events;
  }

  /** A private chat is joined by the primary link of who shares it. */
  private List<WorldEvent> admit(Account caller, long sharerId, Chat chat, Instant now) {
    Member sharer = chats.members(chat.id()).get(sharerId);
    boolean byLink = sharer != null && sharer.may(AdminRight.INVITE_USERS);
    InviteLink link = byLink ? inviteLinks.primary(chat.id(), sharerId, now) : null;
    Member joiner =
        Member.joined(
            caller.id(),
            now,
            link == null ? caller.id() : sharerId,
            link == null ? null : link.hash(),
            null);
    Message.Action action =
        link == null
            ? new Message.Action.AddedUsers(List.of(caller.id()))
            : new Message.Action.JoinedByLink(sharerId);
    Message message = new Message(chat, caller.id(), now, action);
    return membership.admit(chat, List.of(joiner.throughChatlist()), caller.id(), message);
  }

  private List<Chat> chatsOf(ChatlistInvite invite) {
    return invite.chats().stream().map(chats::get).filter(chat -> !chat.isGone()).toList();
  }

  private ChatlistInvite live(String slug) {
    if (slug.isEmpty()) {
      throw new RpcError(ErrorType.INVITE_SLUG_EMPTY);
    }
    ChatlistInvite invite = links.find(slug);
    if (invite == null) {
      throw new RpcError(ErrorType.INVITE_SLUG_EXPIRED);
    }
    return invite;
  }

  private @Nullable Folder joinedBy(Account caller, String slug) {
    for (Folder folder : folders.of(caller)) {
      if (slug.equals(folder.joinedBy())) {
        return folder;
      }
    }
    return null;
  }

  private Folder chatlist(Account caller, int folderId, ErrorType notShared) {
    Folder folder = folders.find(caller, folderId);
    if (folder == null) {
      throw new RpcError(ErrorType.FILTER_ID_INVALID);
    }
    if (!folder.chatlist()) {
      throw new RpcError(notShared);
    }
    return folder;
  }
}
