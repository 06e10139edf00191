package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.Announcement;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.Member;
import dev.doppelgram.world.Message;
import dev.doppelgram.world.MessagePosition;
import dev.doppelgram.world.WorldEvent;
import java.util.ArrayList;
import java.util.List;

/** TL {@code Update}: world events as one account is told of them, and whom they name. */
final class UpdateMapper {
  private final UserCollector people;
  private final Account viewer;
  private final List<TlObject> updates = new ArrayList<>();

  UpdateMapper(UserCollector people, Account viewer) {
    this.people = people;
    this.viewer = viewer;
  }

  List<TlObject> updates() {
    return List.copyOf(updates);
  }

  UserCollector people() {
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
      roster(joined.chat(), joined.announcement(), own, false);
    } else if (event instanceof WorldEvent.Left left) {
      people.add(left.leaver().accountId());
      boolean own = left.leaver().accountId() == viewer.id();
      roster(left.chat(), left.announcement(), own, own);
    } else if (event instanceof WorldEvent.Posted posted) {
      announce(posted.announcement());
    } else if (event instanceof WorldEvent.Read read) {
      updates.add(ReadView.of(read));
    } else if (event instanceof WorldEvent.SettingsChanged changed) {
      updates.add(updateChat(changed.chat()));
    } else if (event instanceof WorldEvent.DefaultRightsChanged changed) {
      updates.add(defaultBannedRights(changed.chat()));
    } else if (event instanceof WorldEvent.RightsChanged rights) {
      rightsChanged(rights);
    } else if (event instanceof WorldEvent.RequestsChanged requests) {
      pendingJoinRequests(requests);
    } else if (event instanceof WorldEvent.ForBots forBots) {
      toBot(forBots);
    }
  }

  /**
   * Words for a coming or going, and for the message that tells of it.
   *
   * @param own tells whether it was the viewer's
   * @param gone tells whether the viewer sees the chat no longer
   */
  private void roster(Chat chat, Announcement announcement, boolean own, boolean gone) {
    if (own && chat.kind().isChannel()) {
      updates.add(updateChat(chat));
    }
    if (announcement instanceof Announcement.InBoxes boxes) {
      if (boxes.copies().containsKey(viewer.id())) {
        updates.add(participants(chat, boxes.participants(), gone));
      }
      announce(announcement);
    } else if (!gone) {
      announce(announcement);
    }
  }

  private void announce(Announcement announcement) {
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
    people.addAll(message);
    updates.add(
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
        gone ? ParticipantView.hidden(chat) : ParticipantView.list(chat, members, people));
  }

  /** Tells the client to look at the chat that comes with the update. */
  private static TlObject updateChat(Chat chat) {
    return chat.kind().isChannel()
        ? TlObject.of("updateChannel", "channel_id", chat.id())
        : TlObject.of("updateChat", "chat_id", chat.id());
  }

  private static TlObject defaultBannedRights(Chat chat) {
    return TlObject.named("updateChatDefaultBannedRights")
        .set("peer", ChatView.peer(chat))
        .set("default_banned_rights", ChatView.defaultBannedRights(chat))
        .set("version", chat.version())
        .build();
  }

  private void rightsChanged(WorldEvent.RightsChanged event) {
    Chat chat = event.chat();
    Member member = event.member();
    if (!chat.kind().isChannel()) {
      people.add(member.accountId());
      updates.add(
          TlObject.named("updateChatParticipantAdmin")
              .set("chat_id", chat.id())
              .set("user_id", member.accountId())
              .set("is_admin", member.isAdmin())
              .set("version", chat.version())
              .build());
    } else if (member.accountId() == viewer.id()) {
      updates.add(updateChat(chat));
    }
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
