// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogEvent.Action;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Peer;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** TL {@code channels.AdminLogResults}: what was done in a channel or supergroup. */
public final class AdminLogView {
  private static final String ACTION = "channelAdminLogEventAction";

  private final World world;

  public AdminLogView(World world) {
    this.world = world;
  }

  public TlObject results(List<AdminLogEvent> events, Chat channel, Account viewer) {
    EntityCollector entities = new EntityCollector(world, viewer);
    entities.add(Peer.of(channel));
    for (AdminLogEvent event : events) {
      entities.add(Peer.user(event.accountId()));
      if (event.action() instanceof AdminLogEvent.LinkedChatChanged linked) {
        LongStream.of(linked.before(), linked.after())
            .filter(id -> id != 0)
            .forEach(entities::addChat);
      }
      event.action().accountIds().forEach(id -> entities.add(Peer.user(id)));
    }
    return TlObject.named("channels.adminLogResults")
        .set("events", events.stream().map(event -> event(event, channel, viewer)).toList())
        .set("chats", entities.chats())
        .set("users", entities.users())
        .build();
  }

  private static TlObject event(AdminLogEvent event, Chat channel, Account viewer) {
    return TlObject.named("channelAdminLogEvent")
        .set("id", event.id())
        .set("date", Epoch.seconds(event.date()))
        .set("user_id", event.accountId())
        .set("action", new Words(channel, viewer).of(event.action()))
        .build()
        // a layer that lacks the action goes without the event
        .orNothing();
  }

  /** TL {@code ChannelAdminLogEventAction}. */
  private record Words(Chat channel, Account viewer) {

    TlObject of(Action action) {
      if (action instanceof AdminLogEvent.InfoChanged changed) {
        return changed(camelCase(changed.info()), "value", changed.before(), changed.after());
      }
      if (action instanceof AdminLogEvent.PhotoChanged changed) {
        return changed(
            "ChangePhoto",
            "photo",
            PhotoView.photo(changed.before()),
            PhotoView.photo(changed.after()));
      }
      if (action instanceof AdminLogEvent.LinkedChatChanged changed) {
        return changed("ChangeLinkedChat", "value", changed.before(), changed.after());
      }
      if (action instanceof AdminLogEvent.DefaultRightsChanged changed) {
        return changed(
            "DefaultBannedRights",
            "banned_rights",
            RightsView.banned(changed.before(), null),
            RightsView.banned(changed.after(), null));
      }
      if (action instanceof AdminLogEvent.InviteEdited edited) {
        return changed(
            "ExportedInviteEdit",
            "invite",
            ExportedInviteView.of(edited.before()),
            ExportedInviteView.of(edited.after()));
      }
      if (action instanceof AdminLogEvent.InviteEnded ended) {
        String name = ended.deleted() ? "ExportedInviteDelete" : "ExportedInviteRevoke";
        return TlObject.of(ACTION + name, "invite", ExportedInviteView.of(ended.link()))
            .orNothing();
      }
      return action instanceof AdminLogEvent.MessageChanged changed
          ? message(changed)
          : ofParticipant(action);
    }

    private TlObject ofParticipant(Action action) {
      if (action instanceof AdminLogEvent.Invited invited) {
        return TlObject.of(
            ACTION + "ParticipantInvite", "participant", participant(invited.participant()));
      }
      if (action instanceof AdminLogEvent.BanToggled toggled) {
        return changed(
            "ParticipantToggleBan",
            "participant",
            participant(toggled.before()),
            participant(toggled.after()));
      }
      if (action instanceof AdminLogEvent.AdminToggled toggled) {
        return changed(
            "ParticipantToggleAdmin",
            "participant",
            participant(toggled.before()),
            participant(toggled.after()));
      }
      if (action instanceof AdminLogEvent.SubscriptionExtended extended) {
        return changed(
            "ParticipantSubExtend",
            "participant",
            participant(extended.before()),
            participant(extended.after()));
      }
      return arrival(action);
    }

    private TlObject arrival(Action action) {
      TlObject join = TlObject.of(ACTION + "ParticipantJoin");
      if (action instanceof AdminLogEvent.JoinedByInvite joined) {
        return TlObject.named(ACTION + "ParticipantJoinByInvite")
            .set("via_chatlist", joined.viaChatlist())
            .set("invite", ExportedInviteView.of(joined.link()))
            .build()
            .orElse(join);
      }
      if (action instanceof AdminLogEvent.JoinedByRequest joined) {
        InviteLink link = joined.link();
        return TlObject.of(
                ACTION + "ParticipantJoinByRequest",
                "invite",
                link == null ? askedPublicly(joined) : ExportedInviteView.of(link),
                "approved_by",
                joined.approvedBy())
            .orElse(join);
      }
      return action instanceof AdminLogEvent.Left ? TlObject.of(ACTION + "ParticipantLeave") : join;
    }

    /** Layers up to 142 have no word for it but a link, which leads to the chat. */
    private TlObject askedPublicly(AdminLogEvent.JoinedByRequest joined) {
      TlObject link =
          TlObject.named("chatInviteExported")
              .set("link", "https://t.me/" + channel.username())
              .set("admin_id", joined.approvedBy())
              .set("date", Epoch.seconds(channel.date()))
              .build();
      return TlObject.of("chatInvitePublicJoinRequests").orElse(link);
    }

    private TlObject message(AdminLogEvent.MessageChanged changed) {
      TlObject.Builder words = TlObject.named(ACTION + camelCase(changed.deed()));
      BoxEntry before = changed.before();
      if (before != null) {
        words.set("prev_message", words(before)).set("new_message", words(changed.entry()));
      } else {
        words.set("message", words(changed.entry()));
      }
      return words.build().orNothing();
    }

    private TlObject words(BoxEntry entry) {
      return MessageView.of(entry.message(), entry.place(), viewer);
    }

    /** Also one who is or was in it no more. */
    private TlObject participant(ParticipantStatus standing) {
      return standing.isKnown()
          ? ParticipantView.ofChannel(standing, channel, viewer)
          : ParticipantView.left(standing.accountId());
    }

    private static TlObject changed(
        String name, String what, @Nullable Object before, @Nullable Object after) {
      return TlObject.of(ACTION + name, "prev_" + what, before, "new_" + what, after).orNothing();
    }

    private static String camelCase(Enum<?> constant) {
      StringBuilder text = new StringBuilder();
      for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
        text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
      return text.toString();
    }
  }
}
