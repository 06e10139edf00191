// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder of an account: TL {@code dialogFilter}, or {@code dialogFilterChatlist}.
 *
 * @param id 2 to 255
 * @param flags the TL names of the kinds of chats that it shows or leaves out
 * @param excluded none of a chatlist
 * @param chatlist whether it is shared by a link, or came by one
 * @param ownInvites whether the account has links to it
 * @param joinedBy the slug of the link that it came by; null for one of the account's own
 * @param joinedChats ids of the chats that the account joined through it
 * @param hidden ids of chats that are not to be offered again
 */
public record Folder(
    int id,
    String title,
    @Nullable String emoticon,
    @Nullable Integer color,
    Set<String> flags,
    List<Peer> pinned,
    List<Peer> included,
    List<Peer> excluded,
    boolean chatlist,
    boolean ownInvites,
    @Nullable String joinedBy,
    Set<Long> joinedChats,
    Set<Long> hidden) {

  public Folder {
    flags = Set.copyOf(flags);
    pinned = List.copyOf(pinned);
    included = List.copyOf(included);
    excluded = List.copyOf(excluded);
    joinedChats = Set.copyOf(joinedChats);
    hidden = Set.copyOf(hidden);
  }

  /** A folder that shows these and is not shared. */
  public static Folder of(int id, String title, @Nullable String emoticon, List<Peer> included) {
    return new Folder(
        id, title, emoticon, null, Set.of(), List.of(), included, List.of(), false, false, null,
        Set.of(), Set.of());
  }

  /** Whom it shows by name, the pinned ones first. */
  public List<Peer> peers() {
    List<Peer> all = new ArrayList<>(pinned);
    included.stream().filter(peer -> !all.contains(peer)).forEach(all::add);
    return all;
  }

  public boolean shows(long chatId) {
    return peers().stream().anyMatch(peer -> !peer.isUser() && peer.id() == chatId);
  }

  /** The same with another chat in the place of one that it shows. */
  public Folder replacing(Peer one, Peer other) {
    return new Folder(
        id,
        title,
        emoticon,
        color,
        flags,
        replaced(pinned, one, other),
        replaced(included, one, other),
        excluded,
        chatlist,
        ownInvites,
        joinedBy,
        joinedChats,
        hidden);
  }

  private static List<Peer> replaced(List<Peer> peers, Peer one, Peer other) {
    return peers.stream().map(peer -> peer.equals(one) ? other : peer).toList();
  }

  /** The same, shared by links of the account or by those no more. */
  public Folder shared(boolean byOwnInvites) {
    return copy(included, true, byOwnInvites, joinedBy, joinedChats, hidden);
  }

  /** The same with what the folder that it takes the place of was shared by. */
  public Folder inPlaceOf(Folder earlier) {
    return copy(
        included,
        earlier.chatlist,
        earlier.ownInvites,
        earlier.joinedBy,
        earlier.joinedChats,
        earlier.hidden);
  }

  /** The same with more chats, which the account came to by a link. */
  public Folder joined(String slug, List<Peer> more, Set<Long> newlyJoined) {
    List<Peer> all = new ArrayList<>(included);
    more.stream().filter(peer -> !peers().contains(peer)).forEach(all::add);
    Set<Long> joined = new LinkedHashSet<>(joinedChats);
    joined.addAll(newlyJoined);
    return copy(all, true, ownInvites, slug, joined, hidden);
  }

  public Folder hiding(Set<Long> chatIds) {
    Set<Long> all = new LinkedHashSet<>(hidden);
    all.addAll(chatIds);
    return copy(included, chatlist, ownInvites, joinedBy, joinedChats, all);
  }

  private Folder copy(
      List<Peer> shown,
      boolean isChatlist,
      boolean own,
      @Nullable String slug,
      Set<Long> joined,
      Set<Long> notOffered) {
    return new Folder(
        id,
        title,
        emoticon,
        color,
        flags,
        pinned,
        shown,
        excluded,
        isChatlist,
        own,
        slug,
        joined,
        notOffered);
  }
}
