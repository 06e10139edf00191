// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

/** A session that updates may be sent to; to be used on its {@link Session#executor}. */
public interface Subscriber extends Session {

  /** Whether it wants updates and its layer is known, so that they can be encoded. */
  boolean takesUpdates();

  /**
   * Sends updates, and sends them again until the client has them.
   *
   * @param updates the bytes of a boxed {@code Updates}, in the session's layer
   * @return the msg_id that they have
   */
  long push(byte[] updates);
}
