// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.ReadMarks;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;

/** TL {@code Update}s about what has been read, and what reading did. */
public final class ReadView {
  private ReadView() {}

  public static TlObject affected(ReadMarks.Affected affected) {
    return TlObject.of(
        "messages.affectedMessages", "pts", affected.pts(), "pts_count", affected.ptsCount());
  }

  /** TL {@code messages.affectedHistory}: all is done, there is nothing to repeat. */
  public static TlObject affectedHistory(ReadMarks.Affected affected) {
    return TlObject.named("messages.affectedHistory")
        .set("pts", affected.pts())
        .set("pts_count", affected.ptsCount())
        .set("offset", 0)
        .build();
  }

  static TlObject of(WorldEvent.Read read) {
    return read instanceof WorldEvent.ReadInbox inbox
        ? inbox(inbox)
        : outbox((WorldEvent.ReadOutbox) read);
  }

  private static TlObject inbox(WorldEvent.ReadInbox read) {
    TlObject.Builder words =
        of(read.peer(), "updateReadChannelInbox", "updateReadHistoryInbox")
            .set("max_id", read.maxId())
            .set("still_unread_count", read.stillUnread())
            .set("pts", read.pts());
    return read.peer().isChannel() ? words.build() : words.set("pts_count", 1).build();
  }

  private static TlObject outbox(WorldEvent.ReadOutbox read) {
    TlObject.Builder words =
        of(read.peer(), "updateReadChannelOutbox", "updateReadHistoryOutbox")
            .set("max_id", read.maxId());
    return read.peer().isChannel()
        ? words.build()
        : words.set("pts", read.pts()).set("pts_count", 1).build();
  }

  private static TlObject.Builder of(Peer peer, String ofChannel, String ofOthers) {
    return peer.isChannel()
        ? TlObject.named(ofChannel).set("channel_id", peer.id())
        : TlObject.named(ofOthers).set("peer", MessageView.peer(peer));
  }
}
