// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

/** What sessions need of the transport below them, which makes and knows its own objects. */
public interface Wire {

  /** A transport error of this code, to be written to the connection. */
  Object error(int code);

  /** A quick ack, to be written to the connection. */
  Object quickAck(int token);

  /** Whether a packet that came asks for a quick ack. */
  boolean wantsQuickAck(Object packet);

  /**
   * Whether a user event of the connection tells that the server may send only in answer: one
   * packet or error for each packet that came.
   */
  boolean isAnswersOnly(Object event);
}
