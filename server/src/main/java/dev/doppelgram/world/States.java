// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldState;
import dev.doppelgram.world.model.WorldState.Box;
import dev.doppelgram.world.model.WorldState.Letter;
import dev.doppelgram.world.model.WorldState.OfChat;
import dev.doppelgram.world.model.WorldState.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes down what has become of a world, and puts another world into the same state. */
final class States {
  /** What stands for a file without a text. */
  private static final String MEDIA = "(a file)";

  /** What stands in a log for the service message of another one. */
  private static final String PINNED = "(a pinned message)";

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final MessageBoxes boxes;
  private final AdminLog adminLog;
  private final ActionBars actionBars;
  private final WorldClock clock;

  /** Copies of one message in several boxes are one message again. */
  private final Map<Message, Message> known = new HashMap<>();

  States(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      MessageBoxes boxes,
      AdminLog adminLog,
      ActionBars actionBars,
      WorldClock clock) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.boxes = boxes;
    this.adminLog = adminLog;
    this.actionBars = actionBars;
    this.clock = clock;
  }

  WorldState now() {
    List<OfChat> ofChats = chats.all().stream().map(this::of).toList();
    List<Box> ofAccounts = new ArrayList<>();
    for (Account account : accounts.all()) {
      MessageBox box = boxes.of(account.id());
      if (box.pts() != MessageBox.FIRST_PTS || box.lastMessageId() > 0) {
        ofAccounts.add(of(account.id(), box));
      }
    }
    return new WorldState(clock.ahead(), ofChats, ofAccounts, actionBars.marks());
  }

  private OfChat of(Chat chat) {
    Members members = chats.members(chat.id());
    Set<Long> departed = new HashSet<>();
    List<Read> read = new ArrayList<>();
    for (Account account : accounts.all()) {
      if (members.hasLeft(account.id())) {
        departed.add(account.id());
      }
      int inbox = boxes.channelMarks().readInboxMaxId(account.id(), chat.id());
      int outbox = boxes.channelMarks().readOutboxMaxId(account.id(), chat.id());
      if (inbox + outbox > 0) {
        read.add(new Read(Peer.user(account.id()), inbox, outbox));
      }
    }
    return new OfChat(
        chat.id(),
        chat.date(),
        chat.version(),
        List.copyOf(members.all()),
        members.restrictions(),
        departed,
        links.of(chat.id()),
        List.copyOf(links.requests(chat.id())),
        read,
        chat.kind().isChannel() ? of(chat.id(), boxes.ofChannel(chat.id())) : null,
        adminLog.of(chat.id()).stream().map(States::plain).toList());
  }

  /** The same, with messages as the state has them. */
  private static AdminLogEvent plain(AdminLogEvent event) {
    if (!(event.action() instanceof AdminLogEvent.MessageChanged changed)) {
      return event;
    }
    BoxEntry before = changed.before();
    AdminLogEvent.MessageChanged action =
        new AdminLogEvent.MessageChanged(
            changed.deed(), before == null ? null : plain(before), plain(changed.entry()));
    return new AdminLogEvent(event.id(), event.date(), event.accountId(), action);
  }

  private static BoxEntry plain(BoxEntry entry) {
    Message message = entry.message();
    return new BoxEntry(
        new MessagePosition(entry.place().messageId(), entry.place().pts(), 0),
        message.content() instanceof Message.Action.PinnedMessage
            ? new Message(
                message.peer(), message.fromId(), message.date(), new Message.Text(PINNED, null))
            : answering(message, null));
  }

  private static Box of(long ownerId, MessageBox box) {
    IdentityHashMap<Message, Peer> peers = new IdentityHashMap<>();
    box.conversations()
        .forEach(
            (peer, conversation) ->
                conversation.entries().forEach(entry -> peers.put(entry.message(), peer)));
    List<Letter> letters = new ArrayList<>();
    for (BoxEntry entry : box.between(0, box.lastMessageId())) {
      Message message = entry.message();
      letters.add(
          new Letter(
              entry.place().messageId(),
              entry.place().pts(),
              Objects.requireNonNull(peers.get(message)),
              answering(message, null),
              entry.place().replyToId()));
    }
    List<Read> read = new ArrayList<>();
    box.conversations()
        .forEach(
            (peer, conversation) ->
                read.add(
                    new Read(peer, conversation.readInboxMaxId(), conversation.readOutboxMaxId())));
    return new Box(ownerId, box.pts(), letters, read);
  }

  /** The same message, in plain text, as an answer to another one. */
  private static Message answering(Message message, @Nullable Message other) {
    Message.Content content = message.content();
    if (content instanceof Message.Text text) {
      String plain = text.text().isBlank() && text.media() != null ? MEDIA : text.text();
      content = new Message.Text(plain, other);
    } else if (content instanceof Message.Action.PinnedMessage && other != null) {
      content = new Message.Action.PinnedMessage(other);
    }
    return new Message(message.peer(), message.fromId(), message.date(), content);
  }

  void restore(WorldState state) {
    state.chats().forEach(this::restore);
    for (Box box : state.boxes()) {
      restore(box, boxes.emptied(box.ownerId(), false));
    }
    actionBars.restore(state.actionBars());
    if (!state.clockAhead().isZero()) {
      clock.set(new WorldClock.Setting(null, state.clockAhead()));
    }
  }

  private void restore(OfChat state) {
    Chat chat = chats.get(state.chatId());
    Members members = chats.members(chat.id());
    List.copyOf(members.all()).forEach(member -> chats.release(chat, member));
    members.forget();
    Chat after = chat;
    for (Member member : state.members()) {
      after = chats.admit(after, member);
    }
    state.restrictions().forEach(members::restrict);
    state.departed().forEach(members::depart);
    Chat restored = chats.replace(after.since(state.date(), state.version(), members.count()));
    if (restored.has(Trait.DELETED)) {
      chats.delete(restored); // nobody is in it
    }
    links.forget(chat.id());
    state.links().forEach(link -> links.add(link.withCounts(users(link, state), 0)));
    for (JoinRequest request : state.requests()) {
      links.request(request);
    }
    adminLog.restore(chat.id(), state.adminLog());
    Box box = state.box();
    if (box != null) {
      restore(box, boxes.emptied(chat.id(), true));
    }
    boxes.channelMarks().forget(chat.id());
    for (Read read : state.read()) {
      boxes.channelMarks().readInbox(read.peer().id(), chat.id(), read.readInboxMaxId());
      boxes.channelMarks().readOutbox(read.peer().id(), chat.id(), read.readOutboxMaxId());
    }
  }

  private static int users(InviteLink link, OfChat state) {
    return (int)
        state.members().stream().filter(member -> link.hash().equals(member.link())).count();
  }

  private void restore(Box state, MessageBox box) {
    for (Letter letter : state.messages()) {
      BoxEntry answered = letter.replyToId() == 0 ? null : box.byId(letter.replyToId());
      Message message = answering(letter.message(), answered == null ? null : answered.message());
      Message one = known.computeIfAbsent(message, same -> same);
      box.restore(one, letter, one.fromId() == state.ownerId());
    }
    box.restore(state.pts());
    for (Read read : state.read()) {
      box.restore(read, state.ownerId());
    }
  }
}
