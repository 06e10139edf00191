// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/** What is done with each kind of event: a new kind does not compile until everybody says. */
public interface WorldEventVisitor<R> {
  R joined(WorldEvent.Joined event);

  R left(WorldEvent.Left event);

  R settingsChanged(WorldEvent.SettingsChanged event);

  R defaultRightsChanged(WorldEvent.DefaultRightsChanged event);

  R rightsChanged(WorldEvent.RightsChanged event);

  R requestsChanged(WorldEvent.RequestsChanged event);

  R memberChanged(WorldEvent.MemberChanged event);

  R joinRequested(WorldEvent.JoinRequested event);

  R posted(WorldEvent.Posted event);

  R readInbox(WorldEvent.ReadInbox event);

  R readOutbox(WorldEvent.ReadOutbox event);

  R accountChanged(WorldEvent.AccountChanged event);

  R folderChanged(WorldEvent.FolderChanged event);

  R starsChanged(WorldEvent.StarsChanged event);

  R messageEdited(BoxChange.Edited event);

  R messagesDeleted(BoxChange.Deleted event);

  R messagesPinned(BoxChange.Pinned event);

  R reactionsChanged(Signal.Reacted event);

  R typing(Signal.Typing event);

  R blockedChanged(Signal.BlockedChanged event);

  R peerSettingsChanged(Signal.PeerSettingsChanged event);

  R draftChanged(Signal.DraftChanged event);

  R callbackAsked(Signal.CallbackAsked event);

  R joinDecided(Signal.JoinDecided event);

  R loginTokenAccepted(Signal.LoginTokenAccepted event);
}
