// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** Messages that the accounts of a {@link BookClub} write, each with a random_id of its own. */
final class MessageSender {
  private final Service service;
  private final Inputs inputs;
  private long randomId;

  MessageSender(Service service) {
    this.service = service;
    this.inputs = new Inputs(service.world());
  }

  /** Writes in a chat. */
  TlObject send(String from, long chatId, String text) {
    return service.line(from).object("messages.sendMessage", fields(inputs.peer(chatId), text));
  }

  /** Writes to somebody. */
  TlObject send(String from, String to, String text) {
    return service.line(from).object("messages.sendMessage", fields(peer(to), text));
  }

  String refusal(String from, TlObject peer, String text) {
    return service.line(from).refusal("messages.sendMessage", fields(peer, text));
  }

  /** TL {@code InputPeer} of an account. */
  TlObject peer(String name) {
    TlObject user = inputs.user(name);
    return TlObject.of(
        "inputPeerUser",
        "user_id",
        user.number("user_id"),
        "access_hash",
        user.number("access_hash"));
  }

  TlObject history(String reader, TlObject peer, int limit) {
    return history(reader, peer, 0, 0, limit);
  }

  TlObject history(String reader, TlObject peer, int offsetId, int addOffset, int limit) {
    return service
        .line(reader)
        .object("messages.getHistory", historyOf(peer, offsetId, addOffset, limit));
  }

  static @Nullable Object[] historyOf(TlObject peer, int offsetId, int addOffset, int limit) {
    return new Object[] {
      "peer",
      peer,
      "offset_id",
      offsetId,
      "offset_date",
      0,
      "add_offset",
      addOffset,
      "limit",
      limit,
      "max_id",
      0,
      "min_id",
      0,
      "hash",
      0L
    };
  }

  private @Nullable Object[] fields(TlObject peer, String text) {
    randomId++;
    return new Object[] {"peer", peer, "message", text, "random_id", randomId};
  }
}
