// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogEvent.Action;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Photo;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.WorldState;
import org.jspecify.annotations.Nullable;

/** The log of a chat, by the keys that {@link AdminLogReader} reads. */
final class AdminLogKeys {
  private final StateKeys state;

  AdminLogKeys(StateKeys state) {
    this.state = state;
  }

  ScenarioKeys of(AdminLogEvent event) {
    ScenarioKeys keys =
        new ScenarioKeys()
            .put("id", event.id())
            .put("date", event.date())
            .put("user_id", state.name(event.accountId()))
            .put("action", AdminLogAction.of(event.action()));
    return add(event.action(), keys);
  }

  private ScenarioKeys add(Action action, ScenarioKeys keys) {
    if (action instanceof AdminLogEvent.InfoChanged changed) {
      return both(keys, changed.before(), changed.after());
    }
    if (action instanceof AdminLogEvent.PhotoChanged changed) {
      return both(keys, of(changed.before()), of(changed.after()));
    }
    if (action instanceof AdminLogEvent.LinkedChatChanged changed) {
      return both(keys, chat(changed.before()), chat(changed.after()));
    }
    if (action instanceof AdminLogEvent.DefaultRightsChanged changed) {
      return both(
          keys,
          changed.before().stream().sorted().toList(),
          changed.after().stream().sorted().toList());
    }
    if (action instanceof AdminLogEvent.MessageChanged changed) {
      BoxEntry before = changed.before();
      return both(keys, before == null ? null : of(before), of(changed.entry()));
    }
    return addParticipant(action, addLink(action, keys));
  }

  private @Nullable String chat(long id) {
    return id == 0 ? null : state.chatName(id);
  }

  private ScenarioKeys addLink(Action action, ScenarioKeys keys) {
    if (action instanceof AdminLogEvent.JoinedByInvite joined) {
      return keys.put("invite", of(joined.link())).put("via_chatlist", joined.viaChatlist());
    }
    if (action instanceof AdminLogEvent.JoinedByRequest joined) {
      InviteLink link = joined.link();
      return keys.put("invite", link == null ? null : of(link))
          .put("approved_by", state.name(joined.approvedBy()));
    }
    if (action instanceof AdminLogEvent.InviteEdited edited) {
      return both(keys, of(edited.before()), of(edited.after()));
    }
    return action instanceof AdminLogEvent.InviteEnded ended
        ? keys.put("invite", of(ended.link()))
        : keys;
  }

  private ScenarioKeys addParticipant(Action action, ScenarioKeys keys) {
    if (action instanceof AdminLogEvent.Invited invited) {
      return keys.put("new", of(invited.participant()));
    }
    if (action instanceof AdminLogEvent.BanToggled toggled) {
      return both(keys, of(toggled.before()), of(toggled.after()));
    }
    if (action instanceof AdminLogEvent.AdminToggled toggled) {
      return both(keys, of(toggled.before()), of(toggled.after()));
    }
    return action instanceof AdminLogEvent.SubscriptionExtended extended
        ? both(keys, of(extended.before()), of(extended.after()))
        : keys;
  }

  private static ScenarioKeys both(
      ScenarioKeys keys, @Nullable Object before, @Nullable Object after) {
    return keys.put("prev", before).put("new", after);
  }

  private ScenarioKeys of(InviteLink link) {
    return state.of(link).put("usage", link.usage()).put("requested", link.requested());
  }

  private ScenarioKeys of(ParticipantStatus standing) {
    Member member = standing.member();
    Restriction restriction = standing.restriction();
    return new ScenarioKeys()
        .put("user_id", state.name(standing.accountId()))
        .put("member", member == null ? null : state.of(member))
        .put("restriction", restriction == null ? null : state.of(restriction));
  }

  private ScenarioKeys of(BoxEntry entry) {
    return state.of(
        new WorldState.Letter(
            entry.place().messageId(),
            entry.place().pts(),
            entry.message().peer(),
            entry.message(),
            0));
  }

  private static @Nullable ScenarioKeys of(@Nullable Photo photo) {
    return photo == null
        ? null
        : new ScenarioKeys()
            .put("id", photo.id())
            .put("access_hash", photo.accessHash())
            .put("date", photo.date())
            .put("dc_id", photo.dc())
            .put("small", photo.small().bytes())
            .put("big", photo.big().bytes());
  }
}
