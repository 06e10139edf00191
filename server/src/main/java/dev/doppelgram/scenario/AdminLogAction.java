// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogEvent.Action;
import java.util.Locale;

/** The entries of the log of a chat, by the TL names of its actions. */
enum AdminLogAction {
  CHANGE_TITLE,
  CHANGE_ABOUT,
  CHANGE_USERNAME,
  CHANGE_PHOTO,
  CHANGE_LINKED_CHAT,
  DEFAULT_BANNED_RIGHTS,
  PARTICIPANT_JOIN,
  PARTICIPANT_JOIN_BY_INVITE,
  PARTICIPANT_JOIN_BY_REQUEST,
  PARTICIPANT_LEAVE,
  PARTICIPANT_INVITE,
  PARTICIPANT_TOGGLE_BAN,
  PARTICIPANT_TOGGLE_ADMIN,
  PARTICIPANT_SUB_EXTEND,
  EXPORTED_INVITE_EDIT,
  EXPORTED_INVITE_REVOKE,
  EXPORTED_INVITE_DELETE,
  UPDATE_PINNED,
  EDIT_MESSAGE,
  DELETE_MESSAGE,
  SEND_MESSAGE;

  static AdminLogAction of(Action action) {
    if (action instanceof AdminLogEvent.InfoChanged changed) {
      return valueOf(changed.info().name());
    }
    if (action instanceof AdminLogEvent.MessageChanged changed) {
      return valueOf(changed.deed().name());
    }
    if (action instanceof AdminLogEvent.InviteEnded ended) {
      return ended.deleted() ? EXPORTED_INVITE_DELETE : EXPORTED_INVITE_REVOKE;
    }
    if (action instanceof AdminLogEvent.InviteEdited) {
      return EXPORTED_INVITE_EDIT;
    }
    if (action instanceof AdminLogEvent.PhotoChanged) {
      return CHANGE_PHOTO;
    }
    if (action instanceof AdminLogEvent.LinkedChatChanged) {
      return CHANGE_LINKED_CHAT;
    }
    return action instanceof AdminLogEvent.DefaultRightsChanged
        ? DEFAULT_BANNED_RIGHTS
        : ofParticipant(action);
  }

  private static AdminLogAction ofParticipant(Action action) {
    if (action instanceof AdminLogEvent.JoinedByInvite) {
      return PARTICIPANT_JOIN_BY_INVITE;
    }
    if (action instanceof AdminLogEvent.JoinedByRequest) {
      return PARTICIPANT_JOIN_BY_REQUEST;
    }
    if (action instanceof AdminLogEvent.Left) {
      return PARTICIPANT_LEAVE;
    }
    if (action instanceof AdminLogEvent.Invited) {
      return PARTICIPANT_INVITE;
    }
    if (action instanceof AdminLogEvent.BanToggled) {
      return PARTICIPANT_TOGGLE_BAN;
    }
    if (action instanceof AdminLogEvent.AdminToggled) {
      return PARTICIPANT_TOGGLE_ADMIN;
    }
    return action instanceof AdminLogEvent.SubscriptionExtended
        ? PARTICIPANT_SUB_EXTEND
        : PARTICIPANT_JOIN;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
