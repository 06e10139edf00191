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

  /** The same reason under another of its documented codes. */
  public Reason withCode(int other) {
    return other == code ? this : new Reason(other, type);
  }
}
