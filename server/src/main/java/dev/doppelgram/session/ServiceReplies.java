// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Message;
import dev.doppelgram.tl.TlObject;

/** The answers to a client about a message or of its session, as TL has them. */
final class ServiceReplies {
  private static final int WRONG_SALT = 48;

  private ServiceReplies() {}

  static TlObject newSession(long firstMsgId, long uniqueId, long salt) {
    return TlObject.of(
        "new_session_created",
        "first_msg_id",
        firstMsgId,
        "unique_id",
        uniqueId,
        "server_salt",
        salt);
  }

  static TlObject badMessage(Message message, int code) {
    return bad("bad_msg_notification", message, code);
  }

  static TlObject badServerSalt(Message message, long salt) {
    return bad("bad_server_salt", message, WRONG_SALT).with("new_server_salt", salt);
  }

  static TlObject rpcError(int code, String text) {
    return TlObject.of("rpc_error", "error_code", code, "error_message", text);
  }

  private static TlObject bad(String name, Message message, int code) {
    return TlObject.of(
        name, "bad_msg_id", message.msgId(), "bad_msg_seqno", message.seqNo(), "error_code", code);
  }
}
