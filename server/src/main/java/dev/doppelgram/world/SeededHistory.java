// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.DialogSeed;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessageSeed;
import dev.doppelgram.world.model.Migration;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.ServiceNotifications;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** What lies in the boxes when the world starts, and moves no pts. */
final class SeededHistory {
  private final Accounts accounts;
  private final Chats chats;
  private final MessageBoxes boxes;
  private final Instant start;

  SeededHistory(Accounts accounts, Chats chats, MessageBoxes boxes, Instant start) {
    this.accounts = accounts;
    this.chats = chats;
    this.boxes = boxes;
    this.start = start;
  }

  /** Writes down the making of each chat, which everybody has read, and what was said since. */
  void write(Collection<ChatSeed> seeds) {
    for (ChatSeed seed : seeds) {
      Chat chat = chats.get(seed.id());
      put(new Message(chat, chat.creatorId(), beginning(seed), creation(chat)));
      chats.members(chat.id()).all().forEach(member -> read(chat, member));
      for (MessageSeed message : seed.messages()) {
        Instant date = message.date() == null ? start : message.date();
        long from = accounts.named(message.from()).id();
        put(new Message(chat, from, date, new Message.Text(message.text(), null)));
      }
    }
    seeds.forEach(this::end);
  }

  /** Writes down what was said in private dialogs; whoever it was said to has not read it. */
  void writeDialogs(Collection<DialogSeed> seeds) {
    for (DialogSeed seed : seeds) {
      long one = id(seed.users().get(0));
      long other = id(seed.users().get(seed.users().size() - 1));
      for (MessageSeed message : seed.messages()) {
        long from = id(message.from());
        Instant date = message.date() == null ? start : message.date();
        Peer to = Peer.user(from == one ? other : one);
        putPrivately(new Message(to, from, date, new Message.Text(message.text(), null)));
      }
    }
  }

  private long id(String name) {
    return name.equals(ServiceNotifications.NAME)
        ? ServiceNotifications.ACCOUNT.id()
        : accounts.named(name).id();
  }

  private void putPrivately(Message message) {
    for (long id : new LinkedHashSet<>(List.of(message.fromId(), message.peer().id()))) {
      if (accounts.byId(id) != null) {
        boxes.of(id).put(message, message.peerFor(id), id == message.fromId());
      }
    }
  }

  /** The last message of a group that became a supergroup. */
  private void end(ChatSeed seed) {
    Chat group = chats.get(seed.id());
    Migration migration = group.migration();
    if (group.isMigrated() && migration != null) {
      Instant last = null;
      for (MessageSeed message : seed.messages()) {
        last = message.date();
      }
      put(
          new Message(
              group,
              group.creatorId(),
              last == null ? start : last,
              new Message.Action.MigratedTo(migration.channelId())));
    }
  }

  private Instant beginning(ChatSeed seed) {
    Instant first = seed.messages().isEmpty() ? null : seed.messages().get(0).date();
    return first == null ? start : first;
  }

  private Message.Action creation(Chat chat) {
    Migration migration = chat.migration();
    if (migration != null && chat.kind().isChannel()) {
      return new Message.Action.MigratedFrom(
          chats.get(migration.groupId()).title(), migration.groupId());
    }
    return chat.kind().isChannel()
        ? new Message.Action.CreatedChannel(chat.title())
        : new Message.Action.CreatedGroup(
            chat.title(),
            chats.members(chat.id()).all().stream()
                .map(Member::accountId)
                .filter(id -> id != chat.creatorId())
                .toList());
  }

  private void put(Message message) {
    Peer peer = message.peer();
    if (peer.isChannel()) {
      boxes.ofChannel(peer.id()).put(message, peer, true);
      return;
    }
    for (Member member : chats.members(peer.id()).all()) {
      boolean own = member.accountId() == message.fromId();
      boxes.of(member.accountId()).put(message, peer, own);
    }
  }

  private void read(Chat chat, Member member) {
    if (chat.kind().isChannel()) {
      boxes.openChannel(member.accountId(), chat);
      return;
    }
    MessageBox box = boxes.of(member.accountId());
    Conversation conversation = box.conversations().get(Peer.of(chat));
    if (conversation != null) {
      conversation.readInbox(box.lastMessageId(), member.accountId());
    }
  }
}
