// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Histories;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code messages.Messages}: messages of one chat, or of a whole box. */
public final class HistoryView {
  private final World world;

  public HistoryView(World world) {
    this.world = world;
  }

  public TlObject page(Histories.Page page, Account viewer) {
    EntityCollector mentions = new EntityCollector(world, viewer);
    mentions.add(page.peer());
    List<TlObject> messages = page.entries().stream().map(mentions::message).toList();
    if (page.peer().isChannel()) {
      return channelMessages(messages, page.count(), page.pts(), mentions);
    }
    return messages(
        page.isAll() ? "messages.messages" : "messages.messagesSlice",
        page.isAll() ? null : page.count(),
        messages,
        mentions);
  }

  /** Messages by their numbers in a channel; an empty one where there is none. */
  public TlObject ofChannel(Chat channel, List<Histories.Sought> sought, Account viewer) {
    EntityCollector mentions = new EntityCollector(world, viewer);
    mentions.add(Peer.of(channel));
    List<TlObject> messages = messages(sought, mentions);
    int pts = world.boxes().channelPts(channel);
    return channelMessages(messages, messages.size(), pts, mentions);
  }

  /** Messages by their numbers in the viewer's box; an empty one where there is none. */
  public TlObject ofBox(List<Histories.Sought> sought, Account viewer) {
    EntityCollector mentions = new EntityCollector(world, viewer);
    return messages("messages.messages", null, messages(sought, mentions), mentions);
  }

  private static List<TlObject> messages(List<Histories.Sought> sought, EntityCollector mentions) {
    List<TlObject> messages = new ArrayList<>();
    for (Histories.Sought one : sought) {
      messages.add(
          one.entry() == null ? MessageView.empty(one.messageId()) : mentions.message(one.entry()));
    }
    return messages;
  }

  private static TlObject channelMessages(
      List<TlObject> messages, int count, int pts, EntityCollector mentions) {
    return messages("messages.channelMessages", count, messages, mentions).with("pts", pts);
  }

  private static TlObject messages(
      String name, @Nullable Integer count, List<TlObject> messages, EntityCollector mentions) {
    return TlObject.named(name)
        .set("count", count)
        .set("messages", messages)
        .set("topics", List.of())
        .set("chats", mentions.chats())
        .set("users", mentions.users())
        .build();
  }
}
