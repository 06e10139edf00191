// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.ActionBar;
import dev.doppelgram.world.model.ActionBar.Kind;
import dev.doppelgram.world.model.ActionBarMark;
import dev.doppelgram.world.model.ActionBarMark.Reason;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Migration;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Signal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What clients are to offer above the chats of their accounts: TL {@code peerSettings}. */
public final class ActionBars {
  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final MessageBoxes boxes;
  private final Blocks blocks;
  private final PendingEvents pendingEvents;
  private final Map<Long, Set<ActionBarMark>> marks = new LinkedHashMap<>();

  ActionBars(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      MessageBoxes boxes,
      Blocks blocks,
      PendingEvents pendingEvents) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.boxes = boxes;
    this.blocks = blocks;
    this.pendingEvents = pendingEvents;
    boxes.onBegun(this::begun);
    links.onWithdrawn(this::withdrawn);
  }

  /** A chat as an account sees it. */
  private record Place(long accountId, Peer peer) {}

  /** What an account is offered above a chat; a bot nothing. */
  public ActionBar of(Account viewer, Peer peer) {
    return of(viewer.id(), peer);
  }

  private ActionBar of(long viewerId, Peer peer) {
    Account viewer = accounts.byId(viewerId);
    if (viewer == null || viewer.isBot()) {
      return ActionBar.NONE;
    }
    return peer.isUser() ? ofUser(viewer, peer) : ActionBar.of(ofChat(viewer, peer));
  }

  private Kind ofChat(Account viewer, Peer peer) {
    Chat chat = chats.get(peer.id());
    Member self = chat.isGone() ? null : chats.members(chat.id()).get(viewer.id());
    if (self == null) {
      return Kind.NONE;
    }
    if (mark(viewer.id(), peer, Reason.INVITE_MEMBERS) != null) {
      return Kind.INVITE_MEMBERS;
    }
    boolean stranger = !viewer.contacts().contains(self.inviterId());
    return stranger && mark(viewer.id(), peer, Reason.REPORT_SPAM) != null
        ? Kind.REPORT_SPAM
        : Kind.NONE;
  }

  private ActionBar ofUser(Account viewer, Peer peer) {
    Account other = accounts.byId(peer.id());
    if (other == null || other.id() == viewer.id() || blocks.has(viewer.id(), other.id())) {
      return ActionBar.NONE;
    }
    ActionBarMark asked = mark(viewer.id(), peer, Reason.JOIN_REQUEST);
    if (asked != null && !other.isDeleted()) {
      Chat chat = askedFor(asked);
      JoinRequest request = links.request(chat.id(), viewer.id());
      if (request != null) {
        boolean broadcast = chat.kind() == ChatKind.CHANNEL;
        return ActionBar.ofRequest(
            new ActionBar.RequestChat(chat.title(), request.date(), broadcast));
      }
    }
    return ActionBar.of(ofOther(viewer, other));
  }

  private Kind ofOther(Account viewer, Account other) {
    Peer peer = Peer.user(other.id());
    Conversation conversation = boxes.of(viewer.id()).conversations().get(peer);
    if (other.isBot()
        || viewer.hasContact(other)
        || conversation == null
        || mark(viewer.id(), peer, Reason.HIDDEN) != null) {
      return Kind.NONE;
    }
    if (conversation.first().message().fromId() != other.id()) {
      return other.isDeleted() ? Kind.NONE : Kind.ADD_CONTACT;
    }
    // a deleted account can neither be added nor blocked
    return other.isDeleted() ? Kind.REPORT_SPAM : Kind.REPORT_ADD_BLOCK;
  }

  /** The chat that an account has asked to join, which may be a supergroup by now. */
  private Chat askedFor(ActionBarMark mark) {
    Chat chat = chats.get(mark.requestChatId());
    Migration migration = chat.migration();
    return chat.isMigrated() && migration != null ? chats.get(migration.channelId()) : chat;
  }

  /** Takes what is offered above a chat away, until something else is. */
  public void hide(Account viewer, Peer peer) {
    if (of(viewer, peer).kind() == Kind.NONE) {
      return;
    }
    forget(viewer.id(), peer);
    if (peer.isUser()) {
      add(new ActionBarMark(viewer.id(), peer, Reason.HIDDEN, 0));
    }
    tell(new Place(viewer.id(), peer));
  }

  /** Changes what an account thinks of another one, and so what is offered to it there. */
  <T> T changing(Account viewer, Account other, Supplier<T> change) {
    return telling(List.of(new Place(viewer.id(), Peer.user(other.id()))), change);
  }

  /** Changes an account, and what is offered to it and to those who write with it. */
  <T> T changing(Account account, Supplier<T> change) {
    List<Place> places = new ArrayList<>();
    for (Peer peer : boxes.of(account.id()).conversations().keySet()) {
      if (peer.isUser()) {
        places.add(new Place(account.id(), peer));
        places.add(new Place(peer.id(), Peer.user(account.id())));
      }
    }
    for (ActionBarMark mark : marks.getOrDefault(account.id(), Set.of())) {
      if (!mark.peer().isUser()) {
        places.add(new Place(account.id(), mark.peer()));
      }
    }
    return telling(places, change);
  }

  private <T> T telling(List<Place> places, Supplier<T> change) {
    List<ActionBar> before =
        places.stream().map(place -> of(place.accountId(), place.peer())).toList();
    T result = change.get();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (!of(place.accountId(), place.peer()).equals(before.get(i))) {
        tell(place);
      }
    }
    return result;
  }

  /** An account has made a group. */
  void created(Chat chat) {
    if (chat.kind() != ChatKind.CHANNEL) {
      Peer peer = Peer.of(chat);
      add(new ActionBarMark(chat.creatorId(), peer, Reason.INVITE_MEMBERS, 0));
    }
  }

  /** An account has added others to a chat. */
  void added(Chat chat, List<Account> guests, Account by) {
    for (Account guest : guests) {
      if (!guest.isBot() && guest.id() != by.id() && !guest.hasContact(by)) {
        add(new ActionBarMark(guest.id(), Peer.of(chat), Reason.REPORT_SPAM, 0));
      }
    }
  }

  /** Somebody has come into a chat. */
  void joined(Chat chat) {
    ActionBarMark fresh = mark(chat.creatorId(), Peer.of(chat), Reason.INVITE_MEMBERS);
    if (fresh != null) {
      remove(fresh);
      tell(new Place(chat.creatorId(), Peer.of(chat)));
    }
  }

  /** An account is in a chat no more. */
  void left(Chat chat, long accountId) {
    forget(accountId, Peer.of(chat));
  }

  /** Somebody has written to an account for the first time. */
  private void begun(Message message) {
    Account reader = accounts.byId(message.peer().id());
    JoinRequest newest = reader == null ? null : requestTo(message.fromId(), reader);
    if (newest != null) {
      Peer writer = Peer.user(message.fromId());
      long chatId = newest.chatId();
      add(new ActionBarMark(newest.accountId(), writer, Reason.JOIN_REQUEST, chatId));
      pendingEvents.addAfterNext(changed(new Place(newest.accountId(), writer)));
    }
  }

  /** The newest request of an account to join a chat of an admin. */
  private @Nullable JoinRequest requestTo(long adminId, Account requester) {
    JoinRequest newest = null;
    for (Chat chat : chats.all()) {
      JoinRequest request = links.request(chat.id(), requester.id());
      Member admin = request == null ? null : chats.members(chat.id()).get(adminId);
      if (request != null
          && admin != null
          && admin.isAdmin()
          && (newest == null || !request.date().isBefore(newest.date()))) {
        newest = request;
      }
    }
    return newest;
  }

  private void withdrawn(JoinRequest request) {
    for (ActionBarMark mark : List.copyOf(marks.getOrDefault(request.accountId(), Set.of()))) {
      if (mark.reason() == Reason.JOIN_REQUEST && askedFor(mark).id() == request.chatId()) {
        remove(mark);
        tell(new Place(mark.accountId(), mark.peer()));
      }
    }
  }

  private void tell(Place place) {
    pendingEvents.add(changed(place));
  }

  private Signal changed(Place place) {
    ActionBar bar = of(place.accountId(), place.peer());
    return new Signal.PeerSettingsChanged(place.accountId(), place.peer(), bar);
  }

  private @Nullable ActionBarMark mark(long accountId, Peer peer, Reason reason) {
    for (ActionBarMark mark : marks.getOrDefault(accountId, Set.of())) {
      if (mark.reason() == reason && mark.peer().equals(peer)) {
        return mark;
      }
    }
    return null;
  }

  private void forget(long accountId, Peer peer) {
    List.copyOf(marks.getOrDefault(accountId, Set.of())).stream()
        .filter(mark -> mark.peer().equals(peer))
        .forEach(this::remove);
  }

  private void add(ActionBarMark mark) {
    marks.computeIfAbsent(mark.accountId(), id -> new LinkedHashSet<>()).add(mark);
  }

  private void remove(ActionBarMark mark) {
    Set<ActionBarMark> ofAccount = marks.getOrDefault(mark.accountId(), Set.of());
    ofAccount.remove(mark);
    if (ofAccount.isEmpty()) {
      marks.remove(mark.accountId());
    }
  }

  /** What is remembered. */
  List<ActionBarMark> marks() {
    return marks.values().stream().flatMap(Set::stream).toList();
  }

  /** Remembers what another world did. */
  void restore(List<ActionBarMark> all) {
    all.forEach(this::add);
  }
}
