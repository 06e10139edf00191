// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.util.Set;

/** What a frozen account may not call: whatever others would notice. */
final class FrozenMethods {
  private static final Set<String> NAMES =
      Set.of(
          "bots.setJoinChatResults",
          "channels.createChannel",
          "channels.deleteChannel",
          "channels.editAdmin",
          "channels.editBanned",
          "channels.editTitle",
          "channels.inviteToChannel",
          "channels.joinChannel",
          "channels.setDiscussionGroup",
          "channels.toggleJoinRequest",
          "channels.toggleJoinToSend",
          "channels.updateUsername",
          "chatlists.exportChatlistInvite",
          "chatlists.joinChatlistInvite",
          "chatlists.joinChatlistUpdates",
          "messages.addChatUser",
          "messages.createChat",
          "messages.deleteChat",
          "messages.editChatAbout",
          "messages.editChatAdmin",
          "messages.editChatDefaultBannedRights",
          "messages.editChatTitle",
          "messages.editExportedChatInvite",
          "messages.exportChatInvite",
          "messages.hideAllChatJoinRequests",
          "messages.hideChatJoinRequest",
          "messages.importChatInvite",
          "messages.migrateChat",
          "messages.sendMessage",
          "payments.sendStarsForm");

  private FrozenMethods() {}

  static boolean contains(String method) {
    return NAMES.contains(method);
  }
}
