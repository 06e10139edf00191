// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminLogEvent.MessageChanged;
import dev.doppelgram.world.model.AdminLogMessageDeed;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Peer;

/** Writes down for the admins of channels and supergroups what is done to messages there. */
final class MessageLog {
  private final Chats chats;
  private final MessageAccess access;
  private final AdminLog adminLog;

  MessageLog(Chats chats, MessageAccess access, AdminLog adminLog) {
    this.chats = chats;
    this.access = access;
    this.adminLog = adminLog;
  }

  /** A message is pinned, or no longer. */
  void pinned(Account account, Peer peer, int messageId) {
    BoxEntry entry = access.find(account, peer, messageId);
    if (peer.isChannel() && entry != null) {
      add(account, peer, new MessageChanged(AdminLogMessageDeed.UPDATE_PINNED, null, entry));
    }
  }

  /**
   * A message is another one.
   *
   * @param before as it was
   */
  void edited(Account account, Peer peer, BoxEntry before) {
    BoxEntry after = access.find(account, peer, before.place().messageId());
    if (peer.isChannel() && after != null) {
      add(account, peer, new MessageChanged(AdminLogMessageDeed.EDIT_MESSAGE, before, after));
    }
  }

  /** A message is gone; in a group everybody may take back what is its own. */
  void deleted(Account account, Peer peer, BoxEntry entry) {
    if (peer.isBroadcast() || entry.message().fromId() != account.id()) {
      add(account, peer, new MessageChanged(AdminLogMessageDeed.DELETE_MESSAGE, null, entry));
    }
  }

  private void add(Account account, Peer peer, MessageChanged action) {
    adminLog.add(chats.get(peer.id()), account, action);
  }
}
