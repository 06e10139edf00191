// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Updates of messages that are new to a viewer, with those of who is in the chat now. */
final class AnnouncementUpdates {
  private final UserCollector users;
  private final Account viewer;
  private final Consumer<TlObject> updates;
  private final Set<Long> chats = new LinkedHashSet<>();

  /**
   * @param users receives whom they name
   * @param updates receives them
   */
  AnnouncementUpdates(UserCollector users, Account viewer, Consumer<TlObject> updates) {
    this.users = users;
    this.viewer = viewer;
    this.updates = updates;
  }

  /** Ids of the chats that messages name, beside those that they are in. */
  Set<Long> chats() {
    return chats;
  }

  /**
   * Words for a coming or going, and for its service message.
   *
   * @param own whether it was the viewer's
   * @param gone whether the viewer sees the chat no longer
   */
  void roster(Chat chat, Announcement announcement, boolean own, boolean gone) {
    if (own && chat.kind().isChannel()) {
      updates.accept(UpdateMapper.updateChat(chat));
    }
    if (announcement instanceof Announcement.InBoxes boxes) {
      if (boxes.copies().containsKey(viewer.id())) {
        updates.accept(participants(chat, boxes.participants(), gone));
      }
      announce(announcement);
    } else if (!gone) {
      announce(announcement);
    }
  }

  void announce(Announcement announcement) {
    if (announcement instanceof Announcement.InBoxes boxes) {
      MessagePosition place = boxes.copies().get(viewer.id());
      if (place != null) {
        message("updateNewMessage", boxes.message(), place);
      }
    } else if (announcement instanceof Announcement.InChannel channel) {
      message("updateNewChannelMessage", channel.message(), channel.place());
    }
  }

  private void message(String name, Message message, MessagePosition place) {
    users.addAll(message);
    chats.addAll(message.chatIds());
    updates.accept(
        TlObject.named(name)
            .set("message", MessageView.of(message, place, viewer))
            .set("pts", place.pts())
            .set("pts_count", 1)
            .build());
  }

  private TlObject participants(Chat chat, List<Member> members, boolean gone) {
    return TlObject.of(
        "updateChatParticipants",
        "participants",
        gone ? ParticipantView.hidden(chat) : ParticipantView.list(chat, members, users));
  }
}
