// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.Messages;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a box, service messages too, and how far they are read. */
final class LetterReader {
  private static final Shape<Integer> COUNT = Shape.smallNumber(0, Integer.MAX_VALUE);
  private static final Shape<Integer> PTS = Shape.smallNumber(1, Integer.MAX_VALUE);
  private static final Shape<String> TEXT = Shape.text(Messages.LONGEST_TEXT);
  private static final Shape<MessageAction> ACTION =
      Shape.oneOf("the action of a service message", MessageAction.class);

  private static final Message.Content NONE = new Message.Text("", null);

  /** Ids of messages in one box. */
  private static final int MOST = 10_000_000;

  private final Shape<Long> account;
  private final Shape<Peer> chat;
  private final Mistakes mistakes;

  LetterReader(Shape<Long> account, Shape<Peer> chat, Mistakes mistakes) {
    this.account = account;
    this.chat = chat;
    this.mistakes = mistakes;
  }

  /**
   * @param channel whose box it is; null for that of an account
   */
  List<WorldState.Letter> read(Fields box, @Nullable Peer channel) {
    List<WorldState.Letter> letters = new ArrayList<>();
    Map<Integer, Message> above = new HashMap<>();
    int last = 0;
    for (Fields fields : box.mappings("messages", "this message")) {
      WorldState.Letter letter = letter(fields, channel, above);
      if (letter.id() <= last || letter.id() > MOST) {
        mistakes.add(
            fields.placeOf("id"), "`id`: messages are listed by their ids, from 1 to " + MOST);
      }
      last = letter.id();
      above.put(last, letter.message());
      letters.add(letter);
    }
    return letters;
  }

  WorldState.Letter letter(Fields fields, @Nullable Peer channel, Map<Integer, Message> above) {
    int id = fields.required("id", PTS, 1);
    Peer peer = peer(fields);
    Long from = fields.required("from", account, 0L);
    Long to = fields.optional("to", account);
    Peer sent = to == null ? peer : Peer.user(to);
    Instant date = fields.required("date", WorldStart.CLOCK, Instant.EPOCH);
    int pts = fields.required("pts", PTS, 1);
    int replyTo = fields.optional("reply_to", COUNT, 0);
    Message answered = above.get(replyTo);
    Message.Content content = content(fields, answered);
    fields.finish();
    if (channel != null && !channel.equals(peer)) {
      mistakes.add(fields.placeOf("chat"), "`chat`: expected the one whose messages these are");
    }
    return new WorldState.Letter(id, pts, peer, new Message(sent, from, date, content), replyTo);
  }

  private Message.Content content(Fields fields, @Nullable Message answered) {
    MessageAction action = fields.optional("action", ACTION);
    if (action == null) {
      return new Message.Text(fields.required("text", TEXT, ""), null);
    }
    String title = action.hasTitle() ? fields.required("title", TEXT, "") : "";
    Peer other = action.isOfChat() ? fields.required("other_chat", chat, Peer.user(0)) : null;
    List<Long> users = List.copyOf(fields.list("users", account).keySet());
    if (action.isOfOneUser() && users.size() != 1) {
      mistakes.add(fields.placeOf("users"), "`users`: expected one for " + action);
      return new Message.Text("", null);
    }
    if (action == MessageAction.PIN_MESSAGE && answered == null) {
      mistakes.add(fields.placeOf("reply_to"), "`reply_to`: expected the message that is pinned");
      return new Message.Text("", null);
    }
    return action.content(
        title,
        users,
        other == null ? 0 : other.id(),
        answered == null ? new Message(Peer.user(0), 0, Instant.EPOCH, NONE) : answered);
  }

  WorldState.Read mark(Fields fields) {
    WorldState.Read mark =
        new WorldState.Read(
            peer(fields),
            fields.optional("read_inbox_max_id", COUNT, 0),
            fields.optional("read_outbox_max_id", COUNT, 0));
    fields.finish();
    return mark;
  }

  Peer peer(Fields fields) {
    Long user = fields.optional("user", account);
    if (user != null) {
      return Peer.user(user);
    }
    return fields.required("chat", chat, Peer.user(0));
  }
}
