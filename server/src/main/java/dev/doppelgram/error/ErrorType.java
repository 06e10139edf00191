// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

/**
 * Why the API says no by itself, in the code and the words of {@code rpc_error}.
 *
 * @param code as in HTTP, or negative
 * @param type the text on the wire; each {@code %d} is filled by an argument of the {@link
 *     RpcError}
 */
public record ErrorType(int code, String type) {

  public static final ErrorType CONNECTION_NOT_INITED = new ErrorType(400, "CONNECTION_NOT_INITED");
  public static final ErrorType CONNECTION_LAYER_INVALID =
      new ErrorType(400, "CONNECTION_LAYER_INVALID");

  /** Takes the unknown constructor id as an unsigned decimal; the 0 means nothing. */
  public static final ErrorType INPUT_METHOD_INVALID =
      new ErrorType(400, "INPUT_METHOD_INVALID_%d_0");

  public static final ErrorType INPUT_FETCH_FAIL = new ErrorType(400, "INPUT_FETCH_FAIL");

  /** A call asks for more at once than is served. */
  public static final ErrorType INPUT_REQUEST_TOO_LONG =
      new ErrorType(400, "INPUT_REQUEST_TOO_LONG");

  public static final ErrorType BOT_METHOD_INVALID = new ErrorType(400, "BOT_METHOD_INVALID");
  public static final ErrorType MSG_WAIT_FAILED = new ErrorType(400, "MSG_WAIT_FAILED");
  public static final ErrorType MSG_WAIT_TIMEOUT = new ErrorType(400, "MSG_WAIT_TIMEOUT");
  public static final ErrorType AUTH_KEY_UNREGISTERED = new ErrorType(401, "AUTH_KEY_UNREGISTERED");
  public static final ErrorType AUTH_KEY_PERM_EMPTY = new ErrorType(401, "AUTH_KEY_PERM_EMPTY");
  public static final ErrorType SESSION_PASSWORD_NEEDED =
      new ErrorType(401, "SESSION_PASSWORD_NEEDED");
  public static final ErrorType AUTH_KEY_DUPLICATED = new ErrorType(406, "AUTH_KEY_DUPLICATED");
  public static final ErrorType BUSINESS_CONNECTION_NOT_ALLOWED =
      new ErrorType(400, "BUSINESS_CONNECTION_NOT_ALLOWED");

  /** Another device of the account has ended the login. */
  public static final ErrorType SESSION_REVOKED = new ErrorType(401, "SESSION_REVOKED");

  /** Takes the seconds to wait. */
  public static final ErrorType FLOOD_WAIT = new ErrorType(420, "FLOOD_WAIT_%d");

  /** The server has a bug; the only reason here that no documentation lists. */
  public static final ErrorType INTERNAL_SERVER_ERROR = new ErrorType(500, "INTERNAL_SERVER_ERROR");

  public static final ErrorType TEMP_AUTH_KEY_EMPTY = new ErrorType(400, "TEMP_AUTH_KEY_EMPTY");
  public static final ErrorType TEMP_AUTH_KEY_ALREADY_BOUND =
      new ErrorType(400, "TEMP_AUTH_KEY_ALREADY_BOUND");
  public static final ErrorType ENCRYPTED_MESSAGE_INVALID =
      new ErrorType(400, "ENCRYPTED_MESSAGE_INVALID");
  public static final ErrorType EXPIRES_AT_INVALID = new ErrorType(400, "EXPIRES_AT_INVALID");
  public static final ErrorType PHONE_NUMBER_INVALID = new ErrorType(400, "PHONE_NUMBER_INVALID");
  public static final ErrorType PHONE_NUMBER_OCCUPIED = new ErrorType(400, "PHONE_NUMBER_OCCUPIED");
  public static final ErrorType PHONE_CODE_EMPTY = new ErrorType(400, "PHONE_CODE_EMPTY");
  public static final ErrorType PHONE_CODE_INVALID = new ErrorType(400, "PHONE_CODE_INVALID");
  public static final ErrorType PHONE_CODE_EXPIRED = new ErrorType(400, "PHONE_CODE_EXPIRED");
  public static final ErrorType PHONE_CODE_HASH_EMPTY = new ErrorType(400, "PHONE_CODE_HASH_EMPTY");
  public static final ErrorType SEND_CODE_UNAVAILABLE = new ErrorType(406, "SEND_CODE_UNAVAILABLE");
  public static final ErrorType ACCESS_TOKEN_INVALID = new ErrorType(400, "ACCESS_TOKEN_INVALID");
  public static final ErrorType ACCESS_TOKEN_EXPIRED = new ErrorType(400, "ACCESS_TOKEN_EXPIRED");
  public static final ErrorType PASSWORD_HASH_INVALID = new ErrorType(400, "PASSWORD_HASH_INVALID");
  public static final ErrorType SRP_ID_INVALID = new ErrorType(400, "SRP_ID_INVALID");
  public static final ErrorType FIRSTNAME_INVALID = new ErrorType(400, "FIRSTNAME_INVALID");
  public static final ErrorType LASTNAME_INVALID = new ErrorType(400, "LASTNAME_INVALID");
  public static final ErrorType PERSISTENT_TIMESTAMP_EMPTY =
      new ErrorType(400, "PERSISTENT_TIMESTAMP_EMPTY");
  public static final ErrorType PERSISTENT_TIMESTAMP_INVALID =
      new ErrorType(400, "PERSISTENT_TIMESTAMP_INVALID");
  public static final ErrorType DATE_EMPTY = new ErrorType(400, "DATE_EMPTY");
  public static final ErrorType INVITE_HASH_EMPTY = new ErrorType(400, "INVITE_HASH_EMPTY");
  public static final ErrorType INVITE_HASH_INVALID = new ErrorType(400, "INVITE_HASH_INVALID");

  /** The documentation lists 400 and 406 for the same methods; the switch expired_code decides. */
  public static final ErrorType INVITE_HASH_EXPIRED = new ErrorType(400, "INVITE_HASH_EXPIRED");

  /** 406 in messages.checkChatInvite, 400 in messages.importChatInvite. */
  public static final ErrorType CHANNEL_PRIVATE = new ErrorType(400, "CHANNEL_PRIVATE");

  public static final ErrorType CHANNEL_INVALID = new ErrorType(400, "CHANNEL_INVALID");
  public static final ErrorType CHAT_INVALID = new ErrorType(400, "CHAT_INVALID");
  public static final ErrorType USER_ALREADY_PARTICIPANT =
      new ErrorType(400, "USER_ALREADY_PARTICIPANT");
  public static final ErrorType USERS_TOO_MUCH = new ErrorType(400, "USERS_TOO_MUCH");
  public static final ErrorType CHANNELS_TOO_MUCH = new ErrorType(400, "CHANNELS_TOO_MUCH");

  /** A success in disguise: the request to join is stored. */
  public static final ErrorType INVITE_REQUEST_SENT = new ErrorType(400, "INVITE_REQUEST_SENT");

  public static final ErrorType STARS_PAYMENT_REQUIRED =
      new ErrorType(400, "STARS_PAYMENT_REQUIRED");
  public static final ErrorType LIMIT_INVALID = new ErrorType(400, "LIMIT_INVALID");
  public static final ErrorType OFFSET_INVALID = new ErrorType(400, "OFFSET_INVALID");
  public static final ErrorType LOCATION_INVALID = new ErrorType(400, "LOCATION_INVALID");
  public static final ErrorType FILE_REFERENCE_EMPTY = new ErrorType(400, "FILE_REFERENCE_EMPTY");
  public static final ErrorType FILE_REFERENCE_INVALID =
      new ErrorType(400, "FILE_REFERENCE_INVALID");
  public static final ErrorType USERNAME_INVALID = new ErrorType(400, "USERNAME_INVALID");
  public static final ErrorType USERNAME_NOT_OCCUPIED = new ErrorType(400, "USERNAME_NOT_OCCUPIED");
  public static final ErrorType PEER_ID_INVALID = new ErrorType(400, "PEER_ID_INVALID");
  public static final ErrorType CHAT_ID_INVALID = new ErrorType(400, "CHAT_ID_INVALID");
  public static final ErrorType USER_ID_INVALID = new ErrorType(400, "USER_ID_INVALID");
  public static final ErrorType INPUT_USER_DEACTIVATED =
      new ErrorType(400, "INPUT_USER_DEACTIVATED");
  public static final ErrorType USER_DEACTIVATED = new ErrorType(401, "USER_DEACTIVATED");
  public static final ErrorType FROZEN_METHOD_INVALID = new ErrorType(420, "FROZEN_METHOD_INVALID");
  public static final ErrorType ADMIN_ID_INVALID = new ErrorType(400, "ADMIN_ID_INVALID");
  public static final ErrorType MSG_ID_INVALID = new ErrorType(400, "MSG_ID_INVALID");
  public static final ErrorType FROM_MESSAGE_BOT_DISABLED =
      new ErrorType(400, "FROM_MESSAGE_BOT_DISABLED");

  /** 403 in the methods that add users. */
  public static final ErrorType CHAT_ADMIN_REQUIRED = new ErrorType(400, "CHAT_ADMIN_REQUIRED");

  public static final ErrorType CHAT_WRITE_FORBIDDEN = new ErrorType(403, "CHAT_WRITE_FORBIDDEN");
  public static final ErrorType CHAT_PUBLIC_REQUIRED = new ErrorType(400, "CHAT_PUBLIC_REQUIRED");
  public static final ErrorType CHAT_NOT_MODIFIED = new ErrorType(400, "CHAT_NOT_MODIFIED");
  public static final ErrorType EXPIRE_DATE_INVALID = new ErrorType(400, "EXPIRE_DATE_INVALID");
  public static final ErrorType USAGE_LIMIT_INVALID = new ErrorType(400, "USAGE_LIMIT_INVALID");
  public static final ErrorType PRICING_CHAT_INVALID = new ErrorType(400, "PRICING_CHAT_INVALID");
  public static final ErrorType SUBSCRIPTION_PERIOD_INVALID =
      new ErrorType(400, "SUBSCRIPTION_PERIOD_INVALID");
  public static final ErrorType CHAT_INVITE_PERMANENT = new ErrorType(400, "CHAT_INVITE_PERMANENT");
  public static final ErrorType EDIT_BOT_INVITE_FORBIDDEN =
      new ErrorType(403, "EDIT_BOT_INVITE_FORBIDDEN");
  public static final ErrorType INVITE_REVOKED_MISSING =
      new ErrorType(400, "INVITE_REVOKED_MISSING");
  public static final ErrorType BROADCAST_ID_INVALID = new ErrorType(400, "BROADCAST_ID_INVALID");
  public static final ErrorType MEGAGROUP_ID_INVALID = new ErrorType(400, "MEGAGROUP_ID_INVALID");
  public static final ErrorType MEGAGROUP_PREHISTORY_HIDDEN =
      new ErrorType(400, "MEGAGROUP_PREHISTORY_HIDDEN");
  public static final ErrorType LINK_NOT_MODIFIED = new ErrorType(400, "LINK_NOT_MODIFIED");
  public static final ErrorType SEARCH_WITH_LINK_NOT_SUPPORTED =
      new ErrorType(400, "SEARCH_WITH_LINK_NOT_SUPPORTED");
  public static final ErrorType HIDE_REQUESTER_MISSING =
      new ErrorType(400, "HIDE_REQUESTER_MISSING");
  public static final ErrorType CHANNEL_PUBLIC_GROUP_NA =
      new ErrorType(403, "CHANNEL_PUBLIC_GROUP_NA");
  public static final ErrorType USER_NOT_PARTICIPANT = new ErrorType(400, "USER_NOT_PARTICIPANT");
  public static final ErrorType USER_CREATOR = new ErrorType(400, "USER_CREATOR");
  public static final ErrorType USER_KICKED = new ErrorType(400, "USER_KICKED");
  public static final ErrorType USER_BOT = new ErrorType(400, "USER_BOT");

  /** 400 where all requests are granted at once. */
  public static final ErrorType USER_CHANNELS_TOO_MUCH =
      new ErrorType(403, "USER_CHANNELS_TOO_MUCH");

  public static final ErrorType USER_PRIVACY_RESTRICTED =
      new ErrorType(403, "USER_PRIVACY_RESTRICTED");
  public static final ErrorType USER_ADMIN_INVALID = new ErrorType(400, "USER_ADMIN_INVALID");
  public static final ErrorType USER_BLOCKED = new ErrorType(400, "USER_BLOCKED");
  public static final ErrorType BOT_GROUPS_BLOCKED = new ErrorType(400, "BOT_GROUPS_BLOCKED");
  public static final ErrorType BOTS_TOO_MUCH = new ErrorType(400, "BOTS_TOO_MUCH");
  public static final ErrorType ADMINS_TOO_MUCH = new ErrorType(400, "ADMINS_TOO_MUCH");
  public static final ErrorType ADMIN_RANK_INVALID = new ErrorType(400, "ADMIN_RANK_INVALID");
  public static final ErrorType ADMIN_RANK_EMOJI_NOT_ALLOWED =
      new ErrorType(400, "ADMIN_RANK_EMOJI_NOT_ALLOWED");
  public static final ErrorType RIGHT_FORBIDDEN = new ErrorType(403, "RIGHT_FORBIDDEN");
  public static final ErrorType CHAT_ADMIN_INVITE_REQUIRED =
      new ErrorType(403, "CHAT_ADMIN_INVITE_REQUIRED");
  public static final ErrorType PARTICIPANT_ID_INVALID =
      new ErrorType(400, "PARTICIPANT_ID_INVALID");
  public static final ErrorType USERS_TOO_FEW = new ErrorType(400, "USERS_TOO_FEW");
  public static final ErrorType CHAT_TITLE_EMPTY = new ErrorType(400, "CHAT_TITLE_EMPTY");
  public static final ErrorType CHAT_ABOUT_TOO_LONG = new ErrorType(400, "CHAT_ABOUT_TOO_LONG");
  public static final ErrorType CHAT_ABOUT_NOT_MODIFIED =
      new ErrorType(400, "CHAT_ABOUT_NOT_MODIFIED");
  public static final ErrorType BANNED_RIGHTS_INVALID = new ErrorType(400, "BANNED_RIGHTS_INVALID");
  public static final ErrorType UNTIL_DATE_INVALID = new ErrorType(400, "UNTIL_DATE_INVALID");
  public static final ErrorType CHANNEL_TOO_LARGE = new ErrorType(406, "CHANNEL_TOO_LARGE");
  public static final ErrorType USER_NOT_MUTUAL_CONTACT =
      new ErrorType(403, "USER_NOT_MUTUAL_CONTACT");
  public static final ErrorType MESSAGE_EMPTY = new ErrorType(400, "MESSAGE_EMPTY");
  public static final ErrorType MESSAGE_TOO_LONG = new ErrorType(400, "MESSAGE_TOO_LONG");
  public static final ErrorType MESSAGE_IDS_EMPTY = new ErrorType(400, "MESSAGE_IDS_EMPTY");
  public static final ErrorType RANDOM_ID_EMPTY = new ErrorType(400, "RANDOM_ID_EMPTY");
  public static final ErrorType RANDOM_ID_DUPLICATE = new ErrorType(500, "RANDOM_ID_DUPLICATE");
  public static final ErrorType REPLY_MESSAGE_ID_INVALID =
      new ErrorType(400, "REPLY_MESSAGE_ID_INVALID");
  public static final ErrorType USER_BANNED_IN_CHANNEL =
      new ErrorType(400, "USER_BANNED_IN_CHANNEL");
  public static final ErrorType USER_IS_BOT = new ErrorType(400, "USER_IS_BOT");
  public static final ErrorType FILTER_ID_INVALID = new ErrorType(400, "FILTER_ID_INVALID");
  public static final ErrorType FILTER_TITLE_EMPTY = new ErrorType(400, "FILTER_TITLE_EMPTY");
  public static final ErrorType FILTER_INCLUDE_EMPTY = new ErrorType(400, "FILTER_INCLUDE_EMPTY");
  public static final ErrorType FILTER_INCLUDE_TOO_MUCH =
      new ErrorType(400, "FILTER_INCLUDE_TOO_MUCH");
  public static final ErrorType FILTER_NOT_SUPPORTED = new ErrorType(400, "FILTER_NOT_SUPPORTED");
  public static final ErrorType CHATLIST_EXCLUDE_INVALID =
      new ErrorType(400, "CHATLIST_EXCLUDE_INVALID");
  public static final ErrorType CHATLISTS_TOO_MUCH = new ErrorType(400, "CHATLISTS_TOO_MUCH");
  public static final ErrorType INVITES_TOO_MUCH = new ErrorType(400, "INVITES_TOO_MUCH");
  public static final ErrorType INVITE_SLUG_EMPTY = new ErrorType(400, "INVITE_SLUG_EMPTY");
  public static final ErrorType INVITE_SLUG_EXPIRED = new ErrorType(400, "INVITE_SLUG_EXPIRED");
  public static final ErrorType INVITE_SLUG_INVALID = new ErrorType(400, "INVITE_SLUG_INVALID");
  public static final ErrorType INPUT_CHATLIST_INVALID =
      new ErrorType(400, "INPUT_CHATLIST_INVALID");
  public static final ErrorType PEERS_LIST_EMPTY = new ErrorType(400, "PEERS_LIST_EMPTY");
  public static final ErrorType FORM_ID_EMPTY = new ErrorType(400, "FORM_ID_EMPTY");
  public static final ErrorType FORM_EXPIRED = new ErrorType(400, "FORM_EXPIRED");
  public static final ErrorType FORM_SUBMIT_DUPLICATE = new ErrorType(400, "FORM_SUBMIT_DUPLICATE");
  public static final ErrorType FORM_UNSUPPORTED = new ErrorType(400, "FORM_UNSUPPORTED");
  public static final ErrorType BALANCE_TOO_LOW = new ErrorType(400, "BALANCE_TOO_LOW");
  public static final ErrorType INVOICE_INVALID = new ErrorType(400, "INVOICE_INVALID");
  public static final ErrorType SUBSCRIPTION_ID_INVALID =
      new ErrorType(400, "SUBSCRIPTION_ID_INVALID");
  public static final ErrorType FOLDER_ID_INVALID = new ErrorType(400, "FOLDER_ID_INVALID");
  public static final ErrorType OFFSET_PEER_ID_INVALID =
      new ErrorType(400, "OFFSET_PEER_ID_INVALID");
  public static final ErrorType STICKERSET_INVALID = new ErrorType(406, "STICKERSET_INVALID");
  public static final ErrorType MESSAGE_ID_INVALID = new ErrorType(400, "MESSAGE_ID_INVALID");
  public static final ErrorType MESSAGE_AUTHOR_REQUIRED =
      new ErrorType(403, "MESSAGE_AUTHOR_REQUIRED");
  public static final ErrorType MESSAGE_EDIT_TIME_EXPIRED =
      new ErrorType(400, "MESSAGE_EDIT_TIME_EXPIRED");
  public static final ErrorType MESSAGE_NOT_MODIFIED = new ErrorType(400, "MESSAGE_NOT_MODIFIED");
  public static final ErrorType MESSAGE_DELETE_FORBIDDEN =
      new ErrorType(403, "MESSAGE_DELETE_FORBIDDEN");
  public static final ErrorType BOT_ONESIDE_NOT_AVAIL = new ErrorType(400, "BOT_ONESIDE_NOT_AVAIL");
  public static final ErrorType RANDOM_ID_INVALID = new ErrorType(400, "RANDOM_ID_INVALID");
  public static final ErrorType REACTION_INVALID = new ErrorType(400, "REACTION_INVALID");
  public static final ErrorType YOU_BLOCKED_USER = new ErrorType(400, "YOU_BLOCKED_USER");
  public static final ErrorType USER_IS_BLOCKED = new ErrorType(403, "USER_IS_BLOCKED");
  public static final ErrorType ENTITY_BOUNDS_INVALID = new ErrorType(400, "ENTITY_BOUNDS_INVALID");
  public static final ErrorType ENTITIES_TOO_LONG = new ErrorType(400, "ENTITIES_TOO_LONG");
  public static final ErrorType REPLY_MARKUP_TOO_LONG = new ErrorType(400, "REPLY_MARKUP_TOO_LONG");
  public static final ErrorType BUTTON_DATA_INVALID = new ErrorType(400, "BUTTON_DATA_INVALID");
  public static final ErrorType BUTTON_TYPE_INVALID = new ErrorType(400, "BUTTON_TYPE_INVALID");
  public static final ErrorType FROM_PEER_INVALID = new ErrorType(400, "FROM_PEER_INVALID");
  public static final ErrorType ENTITY_MENTION_USER_INVALID =
      new ErrorType(400, "ENTITY_MENTION_USER_INVALID");
  public static final ErrorType SCHEDULE_BOT_NOT_ALLOWED =
      new ErrorType(400, "SCHEDULE_BOT_NOT_ALLOWED");
  public static final ErrorType SLOWMODE_WAIT = new ErrorType(420, "SLOWMODE_WAIT_%d");
  public static final ErrorType SLOWMODE_MULTI_MSGS_DISABLED =
      new ErrorType(400, "SLOWMODE_MULTI_MSGS_DISABLED");
  public static final ErrorType CHAT_FORWARDS_RESTRICTED =
      new ErrorType(400, "CHAT_FORWARDS_RESTRICTED");
  public static final ErrorType CHAT_GUEST_SEND_FORBIDDEN =
      new ErrorType(403, "CHAT_GUEST_SEND_FORBIDDEN");
  public static final ErrorType SCHEDULE_DATE_INVALID = new ErrorType(400, "SCHEDULE_DATE_INVALID");
  public static final ErrorType SEARCH_QUERY_EMPTY = new ErrorType(400, "SEARCH_QUERY_EMPTY");
  public static final ErrorType QUERY_TOO_SHORT = new ErrorType(400, "QUERY_TOO_SHORT");
  public static final ErrorType CONTACT_ID_INVALID = new ErrorType(400, "CONTACT_ID_INVALID");
  public static final ErrorType USERNAME_PURCHASE_AVAILABLE =
      new ErrorType(400, "USERNAME_PURCHASE_AVAILABLE");
  public static final ErrorType CHANNELS_ADMIN_PUBLIC_TOO_MUCH =
      new ErrorType(400, "CHANNELS_ADMIN_PUBLIC_TOO_MUCH");
  public static final ErrorType TAKEOUT_REQUIRED = new ErrorType(403, "TAKEOUT_REQUIRED");
  public static final ErrorType USERNAME_OCCUPIED = new ErrorType(400, "USERNAME_OCCUPIED");
  public static final ErrorType USERNAME_NOT_MODIFIED = new ErrorType(400, "USERNAME_NOT_MODIFIED");
  public static final ErrorType USER_BOT_REQUIRED = new ErrorType(400, "USER_BOT_REQUIRED");
  public static final ErrorType BOT_COMMAND_INVALID = new ErrorType(400, "BOT_COMMAND_INVALID");
  public static final ErrorType BOT_COMMAND_DESCRIPTION_INVALID =
      new ErrorType(400, "BOT_COMMAND_DESCRIPTION_INVALID");
  public static final ErrorType LANG_CODE_INVALID = new ErrorType(400, "LANG_CODE_INVALID");
  public static final ErrorType FILE_PART_EMPTY = new ErrorType(400, "FILE_PART_EMPTY");
  public static final ErrorType FILE_PART_INVALID = new ErrorType(400, "FILE_PART_INVALID");
  public static final ErrorType FILE_PART_TOO_BIG = new ErrorType(400, "FILE_PART_TOO_BIG");
  public static final ErrorType FILE_PART_SIZE_CHANGED =
      new ErrorType(400, "FILE_PART_SIZE_CHANGED");
  public static final ErrorType FILE_PARTS_INVALID = new ErrorType(400, "FILE_PARTS_INVALID");

  /** Takes the number of the part. */
  public static final ErrorType FILE_PART_MISSING = new ErrorType(400, "FILE_PART_%d_MISSING");

  public static final ErrorType MD5_CHECKSUM_INVALID = new ErrorType(400, "MD5_CHECKSUM_INVALID");
  public static final ErrorType IMAGE_PROCESS_FAILED = new ErrorType(400, "IMAGE_PROCESS_FAILED");
  public static final ErrorType PHOTO_INVALID_DIMENSIONS =
      new ErrorType(400, "PHOTO_INVALID_DIMENSIONS");
  public static final ErrorType MEDIA_EMPTY = new ErrorType(400, "MEDIA_EMPTY");
  public static final ErrorType MEDIA_INVALID = new ErrorType(400, "MEDIA_INVALID");
  public static final ErrorType MEDIA_CAPTION_TOO_LONG =
      new ErrorType(400, "MEDIA_CAPTION_TOO_LONG");
  public static final ErrorType MULTI_MEDIA_TOO_LONG = new ErrorType(400, "MULTI_MEDIA_TOO_LONG");
  public static final ErrorType DATA_INVALID = new ErrorType(400, "DATA_INVALID");
  public static final ErrorType BOT_GUARD_NOT_SUPPORTED =
      new ErrorType(403, "BOT_GUARD_NOT_SUPPORTED");
  public static final ErrorType INVITE_REQUEST_DECLINED =
      new ErrorType(400, "INVITE_REQUEST_DECLINED");
  public static final ErrorType JOIN_GUARD_TIMEOUT = new ErrorType(400, "JOIN_GUARD_TIMEOUT");
  public static final ErrorType QUERY_ID_INVALID = new ErrorType(400, "QUERY_ID_INVALID");
  public static final ErrorType BOT_RESPONSE_TIMEOUT = new ErrorType(400, "BOT_RESPONSE_TIMEOUT");
  public static final ErrorType BOT_INVALID = new ErrorType(400, "BOT_INVALID");
  public static final ErrorType START_PARAM_INVALID = new ErrorType(400, "START_PARAM_INVALID");
  public static final ErrorType ABOUT_TOO_LONG = new ErrorType(400, "ABOUT_TOO_LONG");
  public static final ErrorType HASH_INVALID = new ErrorType(400, "HASH_INVALID");
  public static final ErrorType DC_ID_INVALID = new ErrorType(400, "DC_ID_INVALID");
  public static final ErrorType AUTH_BYTES_INVALID = new ErrorType(400, "AUTH_BYTES_INVALID");
  public static final ErrorType AUTH_TOKEN_INVALID = new ErrorType(400, "AUTH_TOKEN_INVALID");
  public static final ErrorType AUTH_TOKEN_EXPIRED = new ErrorType(400, "AUTH_TOKEN_EXPIRED");
  public static final ErrorType AUTH_TOKEN_ALREADY_ACCEPTED =
      new ErrorType(400, "AUTH_TOKEN_ALREADY_ACCEPTED");
  public static final ErrorType AUTH_TOKEN_EXCEPTION = new ErrorType(400, "AUTH_TOKEN_EXCEPTION");

  /** The same reason under another of its documented codes. */
  public ErrorType withCode(int other) {
    return other == code ? this : new ErrorType(other, type);
  }
}
