// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.ActionBarMark;
import dev.doppelgram.world.model.ActionBarMark.Reason;
import dev.doppelgram.world.model.Peer;
import java.util.HashSet;
import java.util.Set;

/** Reads what a state remembers for the bars above the chats of accounts. */
final class ActionBarReader {
  private static final Shape<Reason> REASON = Shape.oneOf("why there is a bar", Reason.class);

  private final Shape<Long> account;
  private final Shape<Peer> chat;
  private final LetterReader letters;
  private final Mistakes mistakes;
  private final Set<ActionBarMark> known = new HashSet<>();

  ActionBarReader(Shape<Long> account, Shape<Peer> chat, LetterReader letters, Mistakes mistakes) {
    this.account = account;
    this.chat = chat;
    this.letters = letters;
    this.mistakes = mistakes;
  }

  ActionBarMark read(Fields fields) {
    long accountId = fields.required("account", account, 0L);
    Peer peer = letters.peer(fields);
    Reason reason = fields.required("bar", REASON, Reason.HIDDEN);
    Peer asked =
        reason == Reason.JOIN_REQUEST
            ? fields.required("request_chat", chat, Peer.user(0))
            : Peer.user(0);
    fields.finish();
    if (reason.isOfUsers() != peer.isUser()) {
      mistakes.add(
          fields.placeOf("bar"),
          "`bar`: `%s` is for %s".formatted(reason, reason.isOfUsers() ? "a `user`" : "a `chat`"));
    }
    ActionBarMark mark = new ActionBarMark(accountId, peer, reason, asked.id());
    if (!known.add(mark)) {
      mistakes.add(fields.placeOf("bar"), "`bar`: this one is here already");
    }
    return mark;
  }
}
