package dev.doppelgram.refusal;

/**
 * Why the API says no by itself, in the code and the words of {@code rpc_error}.
 *
 * @param code as in HTTP, or negative
 * @param type the text on the wire; each {@code %d} is filled by an argument of the {@link Refusal}
 */
public record Reason(int code, String type) {

  public static final Reason CONNECTION_NOT_INITED = new Reason(400, "CONNECTION_NOT_INITED");
  public static final Reason CONNECTION_LAYER_INVALID = new Reason(400, "CONNECTION_LAYER_INVALID");

  /**
   * Takes the unknown constructor id as an unsigned decimal; clients read no meaning into the 0.
   */
  public static final Reason INPUT_METHOD_INVALID = new Reason(400, "INPUT_METHOD_INVALID_%d_0");

  public static final Reason INPUT_FETCH_FAIL = new Reason(400, "INPUT_FETCH_FAIL");
  public static final Reason BOT_METHOD_INVALID = new Reason(400, "BOT_METHOD_INVALID");
  public static final Reason MSG_WAIT_FAILED = new Reason(400, "MSG_WAIT_FAILED");
  public static final Reason MSG_WAIT_TIMEOUT = new Reason(400, "MSG_WAIT_TIMEOUT");

  public static final Reason AUTH_KEY_UNREGISTERED = new Reason(401, "AUTH_KEY_UNREGISTERED");
  public static final Reason AUTH_KEY_PERM_EMPTY = new Reason(401, "AUTH_KEY_PERM_EMPTY");
  public static final Reason SESSION_PASSWORD_NEEDED = new Reason(401, "SESSION_PASSWORD_NEEDED");

  /** Takes the seconds to wait. */
  public static final Reason FLOOD_WAIT = new Reason(420, "FLOOD_WAIT_%d");

  /** The server has a bug; the only reason here that no documentation lists. */
  public static final Reason INTERNAL_SERVER_ERROR = new Reason(500, "INTERNAL_SERVER_ERROR");

  public static final Reason TEMP_AUTH_KEY_EMPTY = new Reason(400, "TEMP_AUTH_KEY_EMPTY");
  public static final Reason TEMP_AUTH_KEY_ALREADY_BOUND =
      new Reason(400, "TEMP_AUTH_KEY_ALREADY_BOUND");
  public static final Reason ENCRYPTED_MESSAGE_INVALID =
      new Reason(400, "ENCRYPTED_MESSAGE_INVALID");
  public static final Reason EXPIRES_AT_INVALID = new Reason(400, "EXPIRES_AT_INVALID");

  public static final Reason PHONE_NUMBER_INVALID = new Reason(400, "PHONE_NUMBER_INVALID");
  public static final Reason PHONE_NUMBER_OCCUPIED = new Reason(400, "PHONE_NUMBER_OCCUPIED");
  public static final Reason PHONE_CODE_EMPTY = new Reason(400, "PHONE_CODE_EMPTY");
  public static final Reason PHONE_CODE_INVALID = new Reason(400, "PHONE_CODE_INVALID");
  public static final Reason PHONE_CODE_EXPIRED = new Reason(400, "PHONE_CODE_EXPIRED");
  public static final Reason PHONE_CODE_HASH_EMPTY = new Reason(400, "PHONE_CODE_HASH_EMPTY");
  public static final Reason SEND_CODE_UNAVAILABLE = new Reason(406, "SEND_CODE_UNAVAILABLE");
  public static final Reason ACCESS_TOKEN_INVALID = new Reason(400, "ACCESS_TOKEN_INVALID");
  public static final Reason ACCESS_TOKEN_EXPIRED = new Reason(400, "ACCESS_TOKEN_EXPIRED");
  public static final Reason PASSWORD_HASH_INVALID = new Reason(400, "PASSWORD_HASH_INVALID");
  public static final Reason SRP_ID_INVALID = new Reason(400, "SRP_ID_INVALID");
  public static final Reason FIRSTNAME_INVALID = new Reason(400, "FIRSTNAME_INVALID");
  public static final Reason LASTNAME_INVALID = new Reason(400, "LASTNAME_INVALID");

  public static final Reason PERSISTENT_TIMESTAMP_EMPTY =
      new Reason(400, "PERSISTENT_TIMESTAMP_EMPTY");
  public static final Reason PERSISTENT_TIMESTAMP_INVALID =
      new Reason(400, "PERSISTENT_TIMESTAMP_INVALID");
  public static final Reason DATE_EMPTY = new Reason(400, "DATE_EMPTY");

  public static final Reason INVITE_HASH_EMPTY = new Reason(400, "INVITE_HASH_EMPTY");
  public static final Reason INVITE_HASH_INVALID = new Reason(400, "INVITE_HASH_INVALID");

  /** The documentation lists 400 and 406 for the same methods; the switch expired_code decides. */
  public static final Reason INVITE_HASH_EXPIRED = new Reason(400, "INVITE_HASH_EXPIRED");

  /** 406 in messages.checkChatInvite, 400 in messages.importChatInvite. */
  public static final Reason CHANNEL_PRIVATE = new Reason(400, "CHANNEL_PRIVATE");

  public static final Reason CHANNEL_INVALID = new Reason(400, "CHANNEL_INVALID");
  public static final Reason CHAT_INVALID = new Reason(400, "CHAT_INVALID");
  public static final Reason USER_ALREADY_PARTICIPANT = new Reason(400, "USER_ALREADY_PARTICIPANT");
  public static final Reason USERS_TOO_MUCH = new Reason(400, "USERS_TOO_MUCH");
  public static final Reason CHANNELS_TOO_MUCH = new Reason(400, "CHANNELS_TOO_MUCH");

  /** A success in disguise: the request to join is stored. */
  public static final Reason INVITE_REQUEST_SENT = new Reason(400, "INVITE_REQUEST_SENT");

  public static final Reason STARS_PAYMENT_REQUIRED = new Reason(400, "STARS_PAYMENT_REQUIRED");

  public static final Reason USERNAME_INVALID = new Reason(400, "USERNAME_INVALID");
  public static final Reason USERNAME_NOT_OCCUPIED = new Reason(400, "USERNAME_NOT_OCCUPIED");
  public static final Reason PEER_ID_INVALID = new Reason(400, "PEER_ID_INVALID");
  public static final Reason CHAT_ID_INVALID = new Reason(400, "CHAT_ID_INVALID");
  public static final Reason USER_ID_INVALID = new Reason(400, "USER_ID_INVALID");
  public static final Reason ADMIN_ID_INVALID = new Reason(400, "ADMIN_ID_INVALID");
  public static final Reason MSG_ID_INVALID = new Reason(400, "MSG_ID_INVALID");
  public static final Reason FROM_MESSAGE_BOT_DISABLED =
      new Reason(400, "FROM_MESSAGE_BOT_DISABLED");

  /** 403 in the methods that add users. */
  public static final Reason CHAT_ADMIN_REQUIRED = new Reason(400, "CHAT_ADMIN_REQUIRED");

  public static final Reason CHAT_WRITE_FORBIDDEN = new Reason(403, "CHAT_WRITE_FORBIDDEN");
  public static final Reason CHAT_PUBLIC_REQUIRED = new Reason(400, "CHAT_PUBLIC_REQUIRED");
  public static final Reason CHAT_NOT_MODIFIED = new Reason(400, "CHAT_NOT_MODIFIED");
  public static final Reason EXPIRE_DATE_INVALID = new Reason(400, "EXPIRE_DATE_INVALID");
  public static final Reason USAGE_LIMIT_INVALID = new Reason(400, "USAGE_LIMIT_INVALID");
  public static final Reason PRICING_CHAT_INVALID = new Reason(400, "PRICING_CHAT_INVALID");
  public static final Reason SUBSCRIPTION_PERIOD_INVALID =
      new Reason(400, "SUBSCRIPTION_PERIOD_INVALID");
  public static final Reason CHAT_INVITE_PERMANENT = new Reason(400, "CHAT_INVITE_PERMANENT");
  public static final Reason EDIT_BOT_INVITE_FORBIDDEN =
      new Reason(403, "EDIT_BOT_INVITE_FORBIDDEN");
  public static final Reason INVITE_REVOKED_MISSING = new Reason(400, "INVITE_REVOKED_MISSING");
  public static final Reason SEARCH_WITH_LINK_NOT_SUPPORTED =
      new Reason(400, "SEARCH_WITH_LINK_NOT_SUPPORTED");
  public static final Reason HIDE_REQUESTER_MISSING = new Reason(400, "HIDE_REQUESTER_MISSING");
  public static final Reason CHANNEL_PUBLIC_GROUP_NA = new Reason(403, "CHANNEL_PUBLIC_GROUP_NA");
  public static final Reason USER_NOT_PARTICIPANT = new Reason(400, "USER_NOT_PARTICIPANT");
  public static final Reason USER_CREATOR = new Reason(400, "USER_CREATOR");
  public static final Reason USER_KICKED = new Reason(400, "USER_KICKED");
  public static final Reason USER_BOT = new Reason(400, "USER_BOT");

  /** 400 where all requests are granted at once. */
  public static final Reason USER_CHANNELS_TOO_MUCH = new Reason(403, "USER_CHANNELS_TOO_MUCH");

  public static final Reason USER_PRIVACY_RESTRICTED = new Reason(403, "USER_PRIVACY_RESTRICTED");
  public static final Reason USER_ADMIN_INVALID = new Reason(400, "USER_ADMIN_INVALID");
  public static final Reason USER_BLOCKED = new Reason(400, "USER_BLOCKED");
  public static final Reason BOT_GROUPS_BLOCKED = new Reason(400, "BOT_GROUPS_BLOCKED");
  public static final Reason BOTS_TOO_MUCH = new Reason(400, "BOTS_TOO_MUCH");
  public static final Reason ADMINS_TOO_MUCH = new Reason(400, "ADMINS_TOO_MUCH");
  public static final Reason ADMIN_RANK_INVALID = new Reason(400, "ADMIN_RANK_INVALID");
  public static final Reason ADMIN_RANK_EMOJI_NOT_ALLOWED =
      new Reason(400, "ADMIN_RANK_EMOJI_NOT_ALLOWED");
  public static final Reason RIGHT_FORBIDDEN = new Reason(403, "RIGHT_FORBIDDEN");
  public static final Reason CHAT_ADMIN_INVITE_REQUIRED =
      new Reason(403, "CHAT_ADMIN_INVITE_REQUIRED");
  public static final Reason PARTICIPANT_ID_INVALID = new Reason(400, "PARTICIPANT_ID_INVALID");
  public static final Reason USERS_TOO_FEW = new Reason(400, "USERS_TOO_FEW");
  public static final Reason CHAT_TITLE_EMPTY = new Reason(400, "CHAT_TITLE_EMPTY");
  public static final Reason CHAT_ABOUT_TOO_LONG = new Reason(400, "CHAT_ABOUT_TOO_LONG");
  public static final Reason CHAT_ABOUT_NOT_MODIFIED = new Reason(400, "CHAT_ABOUT_NOT_MODIFIED");
  public static final Reason BANNED_RIGHTS_INVALID = new Reason(400, "BANNED_RIGHTS_INVALID");
  public static final Reason UNTIL_DATE_INVALID = new Reason(400, "UNTIL_DATE_INVALID");
  public static final Reason CHANNEL_TOO_LARGE = new Reason(406, "CHANNEL_TOO_LARGE");

  public static final Reason USER_NOT_MUTUAL_CONTACT = new Reason(403, "USER_NOT_MUTUAL_CONTACT");

  public static final Reason MESSAGE_EMPTY = new Reason(400, "MESSAGE_EMPTY");
  public static final Reason MESSAGE_TOO_LONG = new Reason(400, "MESSAGE_TOO_LONG");
  public static final Reason MESSAGE_IDS_EMPTY = new Reason(400, "MESSAGE_IDS_EMPTY");
  public static final Reason RANDOM_ID_EMPTY = new Reason(400, "RANDOM_ID_EMPTY");
  public static final Reason RANDOM_ID_DUPLICATE = new Reason(500, "RANDOM_ID_DUPLICATE");
  public static final Reason REPLY_MESSAGE_ID_INVALID = new Reason(400, "REPLY_MESSAGE_ID_INVALID");
  public static final Reason USER_BANNED_IN_CHANNEL = new Reason(400, "USER_BANNED_IN_CHANNEL");
  public static final Reason USER_IS_BOT = new Reason(400, "USER_IS_BOT");
  public static final Reason FOLDER_ID_INVALID = new Reason(400, "FOLDER_ID_INVALID");
  public static final Reason OFFSET_PEER_ID_INVALID = new Reason(400, "OFFSET_PEER_ID_INVALID");

  /** The same reason under another of its documented codes. */
  public Reason withCode(int other) {
    return other == code ? this : new Reason(other, type);
  }
}
