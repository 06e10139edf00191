// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Message;

/** A message of the server. */
final class SentMessage {
  private static final int ITSELF = 160;

  private final Message message;
  private final boolean contentRelated;
  private final boolean last;
  private long writtenOn;
  private boolean push;
  private boolean waiting;

  /**
   * @param contentRelated whether the client has to acknowledge it
   * @param last whether nothing may follow it in a container: GramJS drops what follows an
   *     rpc_error
   */
  SentMessage(Message message, boolean contentRelated, boolean last) {
    this.message = message;
    this.contentRelated = contentRelated;
    this.last = last;
  }

  Message message() {
    return message;
  }

  boolean contentRelated() {
    return contentRelated;
  }

  boolean last() {
    return last;
  }

  int size() {
    return message.size();
  }

  /** Notes whether it waits to be written. */
  void waiting(boolean toBeWritten) {
    waiting = toBeWritten;
  }

  boolean isWaiting() {
    return waiting;
  }

  /** About how many bytes of memory it takes. */
  int weight() {
    return ITSELF + size();
  }

  /** Notes that it holds updates that the client did not ask for. */
  void markPush() {
    push = true;
  }

  boolean isPush() {
    return push;
  }

  /** Hands the message over for the connection of this number. */
  Message write(long connection) {
    writtenOn = connection;
    return message;
  }

  /** The number of the connection that it was last written on; 0 before. */
  long writtenOn() {
    return writtenOn;
  }
}
