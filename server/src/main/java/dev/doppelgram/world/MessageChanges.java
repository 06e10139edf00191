// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts other versions of messages where they lie, and takes messages out. */
final class MessageChanges {
  private final MessageBoxes boxes;
  private final PendingEvents pendingEvents;

  MessageChanges(MessageBoxes boxes, PendingEvents pendingEvents) {
    this.boxes = boxes;
    this.pendingEvents = pendingEvents;
  }

  /** Shows everybody who has the message another version of it. */
  void edit(Message before, Message after, Instant now) {
    for (MessageBoxes.Copy copy : boxes.copiesOf(before)) {
      BoxEntry entry = copy.box().replace(copy.messageId(), after, copy.peer());
      int pts = copy.box().nextPts();
      note(
          copy.box(),
          new BoxChange.Edited(copy.accountId(), copy.peer(), after, entry.place(), pts),
          now);
    }
  }

  /** Puts in a version with other reactions, which moves no pts. */
  void react(Message before, Message after) {
    for (MessageBoxes.Copy copy : boxes.copiesOf(before)) {
      copy.box().replace(copy.messageId(), after, copy.peer());
      pendingEvents.add(new Signal.Reacted(copy.accountId(), copy.peer(), after, copy.messageId()));
    }
  }

  /**
   * Pins messages of one chat, or unpins them.
   *
   * @param onlyFor the account that alone sees it; null for all
   */
  void pin(List<Message> messages, boolean pinned, @Nullable Long onlyFor, Instant now) {
    for (Part part : parts(messages, onlyFor)) {
      for (int id : part.ids()) {
        Message current = Objects.requireNonNull(part.box().byId(id)).message();
        part.box().replace(id, current.with(current.traits().pinned(pinned)), part.peer());
      }
      int pts = part.box().nextPts(part.ids().size());
      note(
          part.box(),
          new BoxChange.Pinned(part.accountId(), part.peer(), part.ids(), pinned, pts),
          now);
    }
  }

  /**
   * Takes messages out.
   *
   * @param onlyFor the account that alone loses its copies; null for all
   */
  void delete(List<Message> messages, @Nullable Long onlyFor, Instant now) {
    Map<MessageBox, List<Integer>> ids = new LinkedHashMap<>();
    Map<MessageBox, MessageBoxes.Copy> first = new LinkedHashMap<>();
    for (Message message : messages) {
      for (MessageBoxes.Copy copy : boxes.copiesOf(message)) {
        if (onlyFor == null || copy.accountId() == onlyFor) {
          boolean own = copy.accountId() == message.fromId();
          copy.box().remove(copy.messageId(), copy.peer(), own);
          ids.computeIfAbsent(copy.box(), box -> new ArrayList<>()).add(copy.messageId());
          first.putIfAbsent(copy.box(), copy);
        }
      }
    }
    first.forEach(
        (box, copy) -> {
          List<Integer> gone = ids.getOrDefault(box, List.of());
          int pts = box.nextPts(gone.size());
          note(box, new BoxChange.Deleted(copy.accountId(), copy.peer(), gone, pts), now);
        });
  }

  private record Part(long accountId, MessageBox box, Peer peer, List<Integer> ids) {}

  private Collection<Part> parts(List<Message> messages, @Nullable Long onlyFor) {
    Map<MessageBox, Part> parts = new LinkedHashMap<>();
    for (Message message : messages) {
      for (MessageBoxes.Copy copy : boxes.copiesOf(message)) {
        if (onlyFor == null || copy.accountId() == onlyFor) {
          parts
              .computeIfAbsent(
                  copy.box(),
                  box -> new Part(copy.accountId(), box, copy.peer(), new ArrayList<>()))
              .ids()
              .add(copy.messageId());
        }
      }
    }
    return parts.values();
  }

  private void note(MessageBox box, BoxChange change, Instant now) {
    box.note(change, now);
    pendingEvents.add(change);
  }
}
