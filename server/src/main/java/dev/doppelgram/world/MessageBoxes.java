// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.UpdatesState;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The boxes of all accounts and channels, and with them every pts and qts. */
public final class MessageBoxes {
  /**
   * The qts of a bot that has had no event yet: TDLib takes an update with a qts of 1 for a
   * mistake.
   */
  private static final int FIRST_QTS = 1;

  private final Map<Long, MessageBox> ofAccounts = new LinkedHashMap<>();
  private final Map<Long, MessageBox> ofChannels = new HashMap<>();
  private final Map<Long, List<WorldEvent.ForBots>> ofBots = new HashMap<>();
  private final ChannelMarks channelMarks = new ChannelMarks();
  private transient Consumer<Message> onBegun = message -> {};

  MessageBoxes() {}

  /** Calls somebody at each first message that an account has of another one, or to it. */
  void onBegun(Consumer<Message> listener) {
    onBegun = listener;
  }

  /** Where an account is: TL {@code updates.state}. */
  public UpdatesState state(Account account, Instant now) {
    MessageBox box = of(account.id());
    return new UpdatesState(box.pts(), qts(account), now, box.unread());
  }

  /** The messages that came into an account's common box after this pts, oldest first. */
  public List<BoxEntry> since(Account account, int pts) {
    return of(account.id()).since(pts);
  }

  /** What else changed in an account's common box after this pts, oldest first. */
  public List<BoxChange> changesSince(Account account, int pts) {
    return of(account.id()).changesSince(pts);
  }

  /** What else changed in a channel or supergroup after this pts, oldest first. */
  public List<BoxChange> channelChangesSince(Chat chat, int pts) {
    return ofChannel(chat.id()).changesSince(pts);
  }

  /** The events sent to a bot after this qts, oldest first; none for a user. */
  public List<WorldEvent.ForBots> botEventsSince(Account bot, int qts) {
    List<WorldEvent.ForBots> botEvents = botEvents(bot.id());
    int seen = Math.min(Math.max(0, qts - FIRST_QTS), botEvents.size());
    return List.copyOf(botEvents.subList(seen, botEvents.size()));
  }

  /** The pts of a channel or supergroup. */
  public int channelPts(Chat chat) {
    return ofChannel(chat.id()).pts();
  }

  /** The messages that came into a channel or supergroup after this pts, oldest first. */
  public List<BoxEntry> channelSince(Chat chat, int pts) {
    return ofChannel(chat.id()).since(pts);
  }

  /** The common box of an account. */
  MessageBox of(long accountId) {
    return ofAccounts.computeIfAbsent(accountId, id -> new MessageBox());
  }

  MessageBox ofChannel(long chatId) {
    return ofChannels.computeIfAbsent(chatId, id -> new MessageBox());
  }

  /** Another box in the place of one, without messages. */
  MessageBox emptied(long ownerId, boolean channel) {
    MessageBox box = new MessageBox();
    (channel ? ofChannels : ofAccounts).put(ownerId, box);
    return box;
  }

  ChannelMarks channelMarks() {
    return channelMarks;
  }

  /**
   * Where a message lies: in the box of a channel, by the account 0, or in those of all who have a
   * copy of it.
   */
  List<Copy> copiesOf(Message message) {
    List<Copy> copies = new ArrayList<>();
    if (message.peer().isChannel()) {
      copy(0, ofChannel(message.peer().id()), message.peer(), message, copies);
    } else {
      Collection<Long> accounts =
          message.peer().isUser()
              ? new LinkedHashSet<>(List.of(message.fromId(), message.peer().id()))
              : ofAccounts.keySet();
      accounts.forEach(id -> copy(id, of(id), message.peerFor(id), message, copies));
    }
    return copies;
  }

  private static void copy(
      long accountId, MessageBox box, Peer peer, Message message, List<Copy> copies) {
    int id = box.idOf(message, peer);
    if (id > 0) {
      copies.add(new Copy(accountId, box, peer, id));
    }
  }

  /**
   * A message as it lies in one box.
   *
   * @param accountId whose box it is; 0 for that of a channel
   * @param peer as that account names it
   */
  record Copy(long accountId, MessageBox box, Peer peer, int messageId) {}

  /** How many messages of others a channel has that the account has not read. */
  int unreadIn(Chat channel, Account reader) {
    MessageBox box = ofChannel(channel.id());
    int read = channelMarks.readInboxMaxId(reader.id(), channel.id());
    return (int)
        box.between(read, box.lastMessageId()).stream()
            .filter(entry -> entry.message().fromId() != reader.id())
            .count();
  }

  /** Who comes into a channel has nothing to read there yet. */
  void openChannel(long accountId, Chat channel) {
    channelMarks.readInbox(accountId, channel.id(), ofChannel(channel.id()).lastMessageId());
  }

  /**
   * Puts a copy of a message into the box of each account concerned.
   *
   * @param participants the members of the group, after the event
   * @param leaverId whom the message concerns beside them; null for nobody
   */
  Announcement.InBoxes postToMembers(
      Message message, Collection<Member> participants, @Nullable Long leaverId) {
    Map<Long, MessagePosition> copies = new LinkedHashMap<>();
    participants.forEach(member -> post(message, member.accountId(), copies));
    if (leaverId != null) {
      post(message, leaverId, copies);
    }
    return new Announcement.InBoxes(
        message, List.copyOf(participants), Collections.unmodifiableMap(copies));
  }

  /** Puts a message into the boxes of both ends of a private chat. */
  Announcement.InBoxes postPrivately(Message message) {
    Map<Long, MessagePosition> copies = new LinkedHashMap<>();
    long readerId = message.peer().id();
    Peer writer = message.peerFor(readerId);
    boolean begins = !of(readerId).conversations().containsKey(writer);
    post(message, message.fromId(), copies);
    if (readerId != message.fromId()) {
      post(message, readerId, copies);
    }
    if (begins) {
      onBegun.accept(message);
    }
    return new Announcement.InBoxes(message, List.of(), Collections.unmodifiableMap(copies));
  }

  /** Puts a message of the service into the box of an account: the service has none. */
  Announcement.InBoxes postTo(long accountId, Message message) {
    Map<Long, MessagePosition> copies = new LinkedHashMap<>();
    post(message, accountId, copies);
    return new Announcement.InBoxes(message, List.of(), Collections.unmodifiableMap(copies));
  }

  /** Puts a message into the box of a channel or supergroup. */
  Announcement.InChannel postToChannel(Message message) {
    MessagePosition place = ofChannel(message.peer().id()).post(message, message.peer(), true);
    return new Announcement.InChannel(message, place);
  }

  /**
   * Puts what happens in a chat where those who are in it see it.
   *
   * @param members of the chat, after the event
   */
  Announcement.Told postToChat(Message message, Members members) {
    return message.peer().isChannel()
        ? postToChannel(message)
        : postToMembers(message, members.all(), null);
  }

  /** The qts that the next event will have for each of these bots. */
  Map<Long, Integer> nextQts(Collection<Long> bots) {
    Map<Long, Integer> next = new LinkedHashMap<>();
    bots.forEach(id -> next.put(id, FIRST_QTS + botEvents(id).size() + 1));
    return Collections.unmodifiableMap(next);
  }

  /** Puts an event into the boxes of its bots; its qts are the next ones. */
  void addForBots(WorldEvent.ForBots event) {
    event
        .qts()
        .keySet()
        .forEach(id -> ofBots.computeIfAbsent(id, bot -> new ArrayList<>()).add(event));
  }

  private void post(Message message, long accountId, Map<Long, MessagePosition> copies) {
    boolean own = accountId == message.fromId();
    copies.put(accountId, of(accountId).post(message, message.peerFor(accountId), own));
  }

  private int qts(Account account) {
    return account.isBot() ? FIRST_QTS + botEvents(account.id()).size() : 0;
  }

  private List<WorldEvent.ForBots> botEvents(long accountId) {
    return ofBots.getOrDefault(accountId, List.of());
  }
}
