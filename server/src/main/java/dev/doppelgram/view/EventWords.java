package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.Announcement;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.Member;
import dev.doppelgram.world.Message;
import dev.doppelgram.world.Place;
import dev.doppelgram.world.WorldEvent;
import java.util.ArrayList;
import java.util.List;

/** TL {@code Update}: world events as one account is told of them, and whom they name. */
final class EventWords {
  private final People people;
  private final Account viewer;
  private final List<TlObject> updates = new ArrayList<>();

  EventWords(People people, Account viewer) {
    this.people = people;
    this.viewer = viewer;
  }

  List<TlObject> updates() {
    return List.copyOf(updates);
  }

  People people() {
    return people;
  }

  void say(WorldEvent event) {
    if (event instanceof WorldEvent.Joined joined) {
      boolean own = false;
      for (Member joiner : joined.joiners()) {
        people.add(joiner.accountId());
        people.add(joiner.inviterId());
        own |= joiner.accountId() == viewer.id();
      }
      announce(joined.chat(), joined.announcement(), own, false);
    } else if (event instanceof WorldEvent.Left left) {
      people.add(left.leaver().accountId());
      boolean own = left.leaver().accountId() == viewer.id();
      announce(left.chat(), left.announcement(), own, own);
    } else if (event instanceof WorldEvent.Posted posted) {
      message(posted.announcement());
    } else if (event instanceof WorldEvent.Read read) {
      updates.add(ReadView.of(read));
    } else if (event instanceof WorldEvent.SettingsChanged changed) {
      updates.add(updateChannel(changed.chat()));
    } else if (event instanceof WorldEvent.RequestsChanged requests) {
      pendingJoinRequests(requests);
    } else if (event instanceof WorldEvent.ForBots forBots) {
      toBot(forBots);
    }
  }

  /**
   * Words for the message of a coming or going.
   *
   * @param own tells whether it was the viewer's
   * @param gone tells whether the viewer sees the chat no longer
   */
  private void announce(Chat chat, Announcement announcement, boolean own, boolean gone) {
    if (own && chat.kind().isChannel()) {
      updates.add(updateChannel(chat));
    }
    if (announcement instanceof Announcement.InBoxes boxes) {
      if (boxes.copies().containsKey(viewer.id())) {
        updates.add(gone ? participantsForbidden(chat) : participants(chat, boxes.participants()));
        message(boxes);
      }
    } else if (announcement instanceof Announcement.InChannel channel && !gone) {
      message(channel);
    }
  }

  private void message(Announcement.Told told) {
    if (told instanceof Announcement.InBoxes boxes) {
      Place place = boxes.copies().get(viewer.id());
      if (place != null) {
        message("updateNewMessage", told.message(), place);
      }
    } else if (told instanceof Announcement.InChannel channel) {
      message("updateNewChannelMessage", told.message(), channel.place());
    }
  }

  private void message(String name, Message message, Place place) {
    people.addAll(message);
    updates.add(
        TlObject.named(name)
            .set("message", MessageView.of(message, place, viewer))
            .set("pts", place.pts())
            .set("pts_count", 1)
            .build());
  }

  private TlObject participants(Chat chat, List<Member> members) {
    members.forEach(member -> people.add(member.accountId()));
    return TlObject.of(
        "updateChatParticipants",
        "participants",
        TlObject.named("chatParticipants")
            .set("chat_id", chat.id())
            .set(
                "participants",
                members.stream().map(member -> ParticipantView.ofGroup(member, chat)).toList())
            .set("version", chat.version())
            .build());
  }

  private static TlObject participantsForbidden(Chat chat) {
    return TlObject.of(
        "updateChatParticipants",
        "participants",
        TlObject.of("chatParticipantsForbidden", "chat_id", chat.id()));
  }

  private static TlObject updateChannel(Chat chat) {
    return TlObject.of("updateChannel", "channel_id", chat.id());
  }

  private void pendingJoinRequests(WorldEvent.RequestsChanged event) {
    if (event.admins().contains(viewer.id())) {
      event.recentRequesters().forEach(people::add);
      updates.add(
          TlObject.named("updatePendingJoinRequests")
              .set("peer", ChatView.peer(event.chat()))
              .set("requests_pending", event.pending())
              .set("recent_requesters", event.recentRequesters())
              .build()
              .orNothing());
    }
  }

  private void toBot(WorldEvent.ForBots event) {
    Integer qts = event.qts().get(viewer.id());
    if (qts == null) {
      return;
    }
    if (event instanceof WorldEvent.MemberChanged changed) {
      people.add(changed.actorId());
      people.add(changed.accountId());
      if (changed.link() != null) {
        people.add(changed.link().adminId());
      }
      updates.add(ParticipantView.changed(changed, qts, viewer));
    } else if (event instanceof WorldEvent.JoinRequested requested) {
      people.add(requested.request().accountId());
      people.add(requested.link().adminId());
      updates.add(ExportedInviteView.requester(requested, qts));
    }
  }
}
