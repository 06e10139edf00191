// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

/** A message of a session: alone in its packet, or one of a container. */
public record Message(long msgId, int seqNo, byte[] body) {
  /** What stands before the body: msg_id (8), seq_no (4), length (4). */
  static final int HEADER = 16;

  /** How many bytes it takes in a container. */
  public int size() {
    return HEADER + body.length;
  }
}
