// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.push;

import dev.doppelgram.world.Members;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Signal;
import dev.doppelgram.world.model.WorldEvent;
import dev.doppelgram.world.model.WorldEventVisitor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The accounts that an event is sent to. */
final class UpdateRecipients implements WorldEventVisitor<Set<Long>> {
  private final World world;

  UpdateRecipients(World world) {
    this.world = world;
  }

  /** Ids of accounts, right after the event. */
  Set<Long> of(WorldEvent event) {
    return event.accept(this);
  }

  @Override
  public Set<Long> joined(WorldEvent.Joined event) {
    List<Long> joiners = event.joiners().stream().map(Member::accountId).toList();
    return of(event.chat(), event.announcement(), joiners);
  }

  @Override
  public Set<Long> left(WorldEvent.Left event) {
    return of(event.chat(), event.announcement(), List.of(event.leaver().accountId()));
  }

  @Override
  public Set<Long> settingsChanged(WorldEvent.SettingsChanged event) {
    return members(event.chat().id());
  }

  @Override
  public Set<Long> defaultRightsChanged(WorldEvent.DefaultRightsChanged event) {
    return members(event.chat().id());
  }

  @Override
  public Set<Long> rightsChanged(WorldEvent.RightsChanged event) {
    return event.peer().isChannel()
        ? Set.of(event.member().accountId())
        : members(event.chat().id());
  }

  @Override
  public Set<Long> requestsChanged(WorldEvent.RequestsChanged event) {
    return event.admins();
  }

  @Override
  public Set<Long> memberChanged(WorldEvent.MemberChanged event) {
    return event.qts().keySet();
  }

  @Override
  public Set<Long> joinRequested(WorldEvent.JoinRequested event) {
    return event.qts().keySet();
  }

  @Override
  public Set<Long> posted(WorldEvent.Posted event) {
    return event.announcement() instanceof Announcement.InBoxes boxes
        ? boxes.copies().keySet()
        : members(event.peer().id());
  }

  @Override
  public Set<Long> readInbox(WorldEvent.ReadInbox event) {
    return Set.of(event.accountId());
  }

  @Override
  public Set<Long> readOutbox(WorldEvent.ReadOutbox event) {
    return Set.of(event.accountId());
  }

  @Override
  public Set<Long> accountChanged(WorldEvent.AccountChanged event) {
    return event.audience();
  }

  @Override
  public Set<Long> folderChanged(WorldEvent.FolderChanged event) {
    return Set.of(event.accountId());
  }

  @Override
  public Set<Long> starsChanged(WorldEvent.StarsChanged event) {
    return Set.of(event.accountId());
  }

  @Override
  public Set<Long> messageEdited(BoxChange.Edited change) {
    return ownersOf(change);
  }

  @Override
  public Set<Long> messagesDeleted(BoxChange.Deleted change) {
    return ownersOf(change);
  }

  @Override
  public Set<Long> messagesPinned(BoxChange.Pinned change) {
    return ownersOf(change);
  }

  private Set<Long> ownersOf(BoxChange change) {
    return change.accountId() == 0 ? members(change.peer().id()) : Set.of(change.accountId());
  }

  @Override
  public Set<Long> reactionsChanged(Signal.Reacted signal) {
    return signal.accountId() == 0 ? members(signal.peer().id()) : Set.of(signal.accountId());
  }

  @Override
  public Set<Long> typing(Signal.Typing signal) {
    return signal.audience();
  }

  @Override
  public Set<Long> blockedChanged(Signal.BlockedChanged signal) {
    return Set.of(signal.accountId());
  }

  @Override
  public Set<Long> peerSettingsChanged(Signal.PeerSettingsChanged signal) {
    return Set.of(signal.accountId());
  }

  @Override
  public Set<Long> draftChanged(Signal.DraftChanged signal) {
    return Set.of(signal.accountId());
  }

  @Override
  public Set<Long> callbackAsked(Signal.CallbackAsked signal) {
    return Set.of(signal.botId());
  }

  @Override
  public Set<Long> joinDecided(Signal.JoinDecided signal) {
    return Set.of(signal.accountId());
  }

  @Override
  public Set<Long> loginTokenAccepted(Signal.LoginTokenAccepted signal) {
    return Set.of();
  }

  private Set<Long> of(Chat chat, Announcement announcement, List<Long> cameOrWent) {
    Set<Long> recipients = new LinkedHashSet<>(cameOrWent);
    if (announcement instanceof Announcement.InBoxes boxes) {
      recipients.addAll(boxes.copies().keySet());
    } else if (announcement instanceof Announcement.InChannel
        && !world.switches().supergroupJoinLazy()) {
      recipients.addAll(members(chat.id()));
    }
    return recipients;
  }

  /** Those members who have a key: others have no session, and in a large chat they are most. */
  private Set<Long> members(long chatId) {
    Members members = world.chats().members(chatId);
    Set<Long> ids = new LinkedHashSet<>();
    for (long id : world.auth().authorizations().accounts()) {
      if (members.get(id) != null) {
        ids.add(id);
      }
    }
    return ids;
  }
}
