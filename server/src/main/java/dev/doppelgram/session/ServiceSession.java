// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.Salts;
import java.util.function.Consumer;

/** What service messages see of their session and do to it. */
interface ServiceSession {

  /** What the client has sent. */
  Inbox inbox();

  /** What it was sent and may not have. */
  Outbox outbox();

  /** Says what there is to say. */
  MessageSender sender();

  /** The connection that the message came on. */
  Connection latest();

  /** Tells what the client did wrong. */
  ViolationReporter findings();

  /** Of the auth key. */
  Salts salts();

  /** Unix time in seconds. */
  long now();

  /** Says how long the HTTP request at hand may be held while there is nothing to say. */
  void holdFor(long millis);

  /** Notes that the client has what it was pushed. */
  void pushAcknowledged(long msgId);

  /** Forgets another session of the auth key. Returns false if there is none. */
  boolean destroyOther(long sessionId);

  /**
   * Forgets the permanent auth key.
   *
   * @param then is told on the session's loop, at once or later, whether it was known
   */
  void destroyKey(Consumer<Boolean> then);

  /** Whether the auth key is a temporary one that is bound to no permanent one. */
  boolean isUnbound();
}
