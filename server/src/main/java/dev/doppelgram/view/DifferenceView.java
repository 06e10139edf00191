// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Differences;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.UpdatesState;
import dev.doppelgram.world.model.WorldEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** TL {@code updates.State} and {@code updates.Difference}: where an account is in its box. */
public final class DifferenceView {
  private final World world;

  public DifferenceView(World world) {
    this.world = world;
  }

  public static TlObject state(UpdatesState state) {
    return TlObject.named("updates.state")
        .set("pts", state.pts())
        .set("qts", state.qts())
        .set("date", Epoch.seconds(state.date()))
        .set("seq", 0)
        .set("unread_count", state.unreadCount())
        .build();
  }

  /**
   * All that the account has missed.
   *
   * @param state after it
   */
  public TlObject difference(Differences.Missed missed, UpdatesState state, Account viewer) {
    if (missed.isEmpty()) {
      int date = Epoch.seconds(state.date());
      return TlObject.of("updates.differenceEmpty", "date", date, "seq", 0);
    }
    EntityCollector entities = new EntityCollector(world, viewer);
    List<TlObject> messages = missed.messages().stream().map(entities::message).toList();
    UpdateMapper mapper = new UpdateMapper(world, entities.userCollector(), viewer);
    for (WorldEvent event : missed.changes()) {
      entities.add(event.peer());
      mapper.add(event);
    }
    for (WorldEvent event : missed.botEvents()) {
      entities.add(event.peer());
      mapper.add(event);
    }
    List<TlObject> updates = new ArrayList<>(mapper.updates());
    for (Differences.ChannelState moved : missed.channels()) {
      entities.add(Peer.of(moved.channel()));
      updates.add(
          TlObject.of(
              "updateChannelTooLong", "channel_id", moved.channel().id(), "pts", moved.pts()));
    }
    UpdatesState intermediate = missed.intermediate();
    boolean last = intermediate == null;
    return TlObject.named(last ? "updates.difference" : "updates.differenceSlice")
        .set("new_messages", messages)
        .set("new_encrypted_messages", List.of())
        .set("other_updates", updates)
        .set("chats", entities.chats())
        .set("users", entities.users())
        .set(
            last ? "state" : "intermediate_state",
            state(intermediate == null ? state : intermediate))
        .build();
  }

  /** That there is too much to hand it over: the client goes on from here. */
  public static TlObject tooLong(UpdatesState state) {
    return TlObject.of("updates.differenceTooLong", "pts", state.pts());
  }

  private List<TlObject> changes(
      List<BoxChange> changes, EntityCollector entities, Account viewer) {
    UpdateMapper mapper = new UpdateMapper(world, entities.userCollector(), viewer);
    changes.forEach(mapper::add);
    return mapper.updates();
  }

  /** What the account has missed in a channel: TL {@code updates.ChannelDifference}. */
  public TlObject ofChannel(Differences.MissedInChannel missed, Account viewer) {
    if (missed.isEmpty()) {
      return TlObject.named("updates.channelDifferenceEmpty")
          .set("final", true)
          .set("pts", missed.dialog().pts())
          .set("timeout", world.switches().clients().channelDifferenceTimeout())
          .build();
    }
    EntityCollector entities = new EntityCollector(world, viewer);
    entities.add(Peer.of(missed.channel()));
    List<TlObject> messages = missed.messages().stream().map(entities::message).toList();
    TlObject.Builder difference =
        TlObject.named(
                missed.tooMany() ? "updates.channelDifferenceTooLong" : "updates.channelDifference")
            .set("final", !missed.more())
            .set(
                "timeout",
                missed.more() ? null : world.switches().clients().channelDifferenceTimeout());
    if (missed.tooMany()) {
      List<TlObject> newestFirst = new ArrayList<>(messages);
      Collections.reverse(newestFirst);
      difference.set("dialog", DialogView.of(missed.dialog())).set("messages", newestFirst);
    } else {
      difference
          .set("pts", missed.pts())
          .set("new_messages", messages)
          .set("other_updates", changes(missed.changes(), entities, viewer));
    }
    return difference.set("chats", entities.chats()).set("users", entities.users()).build();
  }
}
