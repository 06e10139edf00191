// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

/** The rules of MTProto that clients break and live: each finding names one. */
public enum ProtocolRule {
  /** Framing without padding behind an MTProxy secret that begins with dd or ee. */
  PADDING_LEFT_OUT,
  /** A seq_no below that of an earlier msg_id: bad_msg_notification 32. */
  SEQ_NO_TOO_LOW,
  /** A seq_no above that of a later msg_id: 33. */
  SEQ_NO_TOO_HIGH,
  /** An odd seq_no on what needs no acknowledgement: 34. */
  SEQ_NO_ODD,
  /** An even seq_no on what needs an acknowledgement: 35. */
  SEQ_NO_EVEN,
  /** A salt from get_future_salts before its valid_since. */
  EARLY_SALT,
  /** A salt past its valid_until; it is answered with the right one. */
  STALE_SALT,
  /** A message acknowledged a minute and more after it was sent. */
  LATE_ACK,
  /** So many unacknowledged messages that the oldest were given up. */
  NO_ACK,
  /** A container of too many messages; it is answered with -429. */
  OVERSIZED_CONTAINER,
  /** Too many msg_ids in a service message; they are answered with -429. */
  OVERSIZED_LIST,
  /** API calls in a layer, without a word about the client. */
  NO_INIT_CONNECTION,
  /** A peer in another type than the schema asks for: an InputPeer where it has an InputChannel. */
  INPUT_PEER_TYPE,
  /** http_wait on a connection that is not HTTP. */
  HTTP_WAIT_WITHOUT_HTTP;

  /** Whether one finding says all there is to say of a session. */
  public boolean isOfSession() {
    return this == NO_ACK || this == NO_INIT_CONNECTION || this == HTTP_WAIT_WITHOUT_HTTP;
  }
}
