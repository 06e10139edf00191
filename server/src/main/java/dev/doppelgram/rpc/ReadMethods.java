// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.util.Set;

/** What changes nothing, whoever calls it and with whatever arguments. */
final class ReadMethods {
  private static final Set<String> NAMES =
      Set.of(
          "channels.getAdminLog",
          "channels.getChannels",
          "channels.getFullChannel",
          "channels.getMessages",
          "channels.getParticipant",
          "channels.getParticipants",
          "contacts.getContacts",
          "contacts.resolveUsername",
          "help.getAppConfig",
          "help.getCdnConfig",
          "help.getConfig",
          "help.getNearestDc",
          "langpack.getDifference",
          "langpack.getLangPack",
          "messages.getAdminsWithInvites",
          "messages.getChatInviteImporters",
          "messages.getChats",
          "messages.getDialogs",
          "messages.getExportedChatInvite",
          "messages.getExportedChatInvites",
          "messages.getFullChat",
          "messages.getHistory",
          "messages.getMessages",
          "messages.getPeerDialogs",
          "messages.getPinnedDialogs",
          "updates.getChannelDifference",
          "updates.getDifference",
          "updates.getState",
          "users.getFullUser",
          "users.getUsers");

  private ReadMethods() {}

  static boolean contains(String method) {
    return NAMES.contains(method);
  }
}
