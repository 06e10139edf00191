// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

/** What becomes of a client's mistakes that the real service forgives, or most often forgives. */
public enum StrictMode {
  /** All of them are found and forgiven. */
  LENIENT,
  /** A wrong seq_no is refused by its {@code bad_msg_notification}. */
  SEQ_NO,
  /** A wrong seq_no is refused, and anything else ends the connection. */
  STRICT
}
