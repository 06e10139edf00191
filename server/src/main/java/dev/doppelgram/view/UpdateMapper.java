// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxChange;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Signal;
import dev.doppelgram.world.model.WorldEvent;
import dev.doppelgram.world.model.WorldEventVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** TL {@code Update}: world events for one account, and whom they name. */
final class UpdateMapper implements WorldEventVisitor<UpdateMapper> {
  private final World world;
  private final UserCollector users;
  private final Account viewer;
  private final List<TlObject> updates = new ArrayList<>();
  private final AnnouncementUpdates announcements;

  UpdateMapper(World world, UserCollector users, Account viewer) {
    this.world = world;
    this.users = users;
    this.viewer = viewer;
    announcements = new AnnouncementUpdates(users, viewer, updates::add);
  }

  List<TlObject> updates() {
    return List.copyOf(updates);
  }

  /** Ids of the chats that messages name, beside those that they are in. */
  Set<Long> chats() {
    return announcements.chats();
  }

  UserCollector users() {
    return users;
  }

  /** Adds what the event means to the viewer. */
  UpdateMapper add(WorldEvent event) {
    return event.accept(this);
  }

  @Override
  public UpdateMapper joined(WorldEvent.Joined event) {
    boolean own = false;
    for (Member joiner : event.joiners()) {
      users.add(joiner.accountId());
      users.add(joiner.inviterId());
      own |= joiner.accountId() == viewer.id();
    }
    announcements.roster(event.chat(), event.announcement(), own, false);
    return this;
  }

  @Override
  public UpdateMapper left(WorldEvent.Left event) {
    users.add(event.leaver().accountId());
    boolean own = event.leaver().accountId() == viewer.id();
    announcements.roster(event.chat(), event.announcement(), own, own);
    return this;
  }

  @Override
  public UpdateMapper posted(WorldEvent.Posted event) {
    announcements.announce(event.announcement());
    return this;
  }

  @Override
  public UpdateMapper readInbox(WorldEvent.ReadInbox event) {
    updates.add(ReadView.of(event));
    return this;
  }

  @Override
  public UpdateMapper readOutbox(WorldEvent.ReadOutbox event) {
    updates.add(ReadView.of(event));
    return this;
  }

  @Override
  public UpdateMapper folderChanged(WorldEvent.FolderChanged event) {
    updates.add(FolderView.changed(event.id(), event.folder(), world, viewer));
    return this;
  }

  @Override
  public UpdateMapper starsChanged(WorldEvent.StarsChanged event) {
    updates.add(
        TlObject.of("updateStarsBalance", "balance", StarsView.amount(event.balance()))
            .orNothing());
    return this;
  }

  @Override
  public UpdateMapper settingsChanged(WorldEvent.SettingsChanged event) {
    updates.add(updateChat(event.chat()));
    return this;
  }

  @Override
  public UpdateMapper defaultRightsChanged(WorldEvent.DefaultRightsChanged event) {
    updates.add(defaultBannedRights(event.chat()));
    return this;
  }

  /** Tells the client to look at the chat that comes with the update. */
  static TlObject updateChat(Chat chat) {
    return chat.kind().isChannel()
        ? TlObject.of("updateChannel", "channel_id", chat.id())
        : TlObject.of("updateChat", "chat_id", chat.id());
  }

  private static TlObject defaultBannedRights(Chat chat) {
    return TlObject.named("updateChatDefaultBannedRights")
        .set("peer", ChatView.peer(chat))
        .set("default_banned_rights", ChatView.defaultBannedRights(chat))
        // that of a channel is always 0
        .set("version", chat.kind().isChannel() ? 0 : chat.version())
        .build();
  }

  @Override
  public UpdateMapper rightsChanged(WorldEvent.RightsChanged event) {
    Chat chat = event.chat();
    Member member = event.member();
    if (!chat.kind().isChannel()) {
      users.add(member.accountId());
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
    return this;
  }

  @Override
  public UpdateMapper requestsChanged(WorldEvent.RequestsChanged event) {
    if (event.admins().contains(viewer.id())) {
      event.recentRequesters().forEach(users::add);
      updates.add(
          TlObject.named("updatePendingJoinRequests")
              .set("peer", ChatView.peer(event.chat()))
              .set("requests_pending", event.pending())
              .set("recent_requesters", event.recentRequesters())
              .build()
              .orNothing());
    }
    return this;
  }

  @Override
  public UpdateMapper memberChanged(WorldEvent.MemberChanged event) {
    Integer qts = event.qts().get(viewer.id());
    if (qts != null) {
      users.add(event.actorId());
      users.add(event.accountId());
      if (event.link() != null) {
        users.add(event.link().adminId());
      }
      updates.add(ParticipantView.changed(event, qts, viewer));
    }
    return this;
  }

  @Override
  public UpdateMapper joinRequested(WorldEvent.JoinRequested event) {
    Integer qts = event.qts().get(viewer.id());
    if (qts != null) {
      users.add(event.request().accountId());
      users.add(event.link().adminId());
      updates.add(ExportedInviteView.requester(event, qts, viewer));
    }
    return this;
  }

  @Override
  public UpdateMapper accountChanged(WorldEvent.AccountChanged event) {
    users.add(event.account().id());
    if (event.named()) {
      updates.add(UserView.named(event.account()));
    }
    updates.add(TlObject.of("updateUser", "user_id", event.account().id()).orNothing());
    return this;
  }

  /** A change of a box goes to its owner alone, and that of a channel to everybody. */
  private boolean concerns(long accountId) {
    return accountId == 0 || accountId == viewer.id();
  }

  @Override
  public UpdateMapper messageEdited(BoxChange.Edited change) {
    if (concerns(change.accountId())) {
      users.addAll(change.message());
      updates.add(ChangeView.edited(change, viewer));
    }
    return this;
  }

  @Override
  public UpdateMapper messagesDeleted(BoxChange.Deleted change) {
    return concerns(change.accountId()) ? append(ChangeView.deleted(change)) : this;
  }

  @Override
  public UpdateMapper messagesPinned(BoxChange.Pinned change) {
    return concerns(change.accountId()) ? append(ChangeView.pinned(change)) : this;
  }

  @Override
  public UpdateMapper reactionsChanged(Signal.Reacted signal) {
    if (concerns(signal.accountId())) {
      signal.message().traits().reactions().forEach(one -> users.add(one.accountId()));
      updates.add(ChangeView.reacted(signal, viewer));
    }
    return this;
  }

  @Override
  public UpdateMapper typing(Signal.Typing signal) {
    users.add(signal.accountId());
    return append(ChangeView.typing(signal));
  }

  @Override
  public UpdateMapper blockedChanged(Signal.BlockedChanged signal) {
    users.add(signal.otherId());
    return append(ChangeView.blocked(signal));
  }

  @Override
  public UpdateMapper peerSettingsChanged(Signal.PeerSettingsChanged signal) {
    if (signal.accountId() != viewer.id()) {
      return this;
    }
    if (signal.peer().isUser()) {
      users.add(signal.peer().id());
    }
    return append(PeerSettingsView.changed(signal));
  }

  @Override
  public UpdateMapper draftChanged(Signal.DraftChanged signal) {
    return append(ChangeView.draft(signal.peer(), signal.draft()));
  }

  @Override
  public UpdateMapper callbackAsked(Signal.CallbackAsked signal) {
    users.add(signal.accountId());
    return append(ChangeView.callback(signal));
  }

  @Override
  public UpdateMapper joinDecided(Signal.JoinDecided signal) {
    return signal.accountId() == viewer.id() ? append(GuardView.decided(signal)) : this;
  }

  /** Sent to the key, not to an account: see {@link UpdatesView#loginToken}. */
  @Override
  public UpdateMapper loginTokenAccepted(Signal.LoginTokenAccepted signal) {
    return this;
  }

  private UpdateMapper append(TlObject update) {
    updates.add(update);
    return this;
  }
}
