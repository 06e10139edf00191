// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.util.Set;

/** The payload of one frame as it went over a connection, and what it means. */
public interface Frame {

  /** A copy of the bytes, without the framing of the transport. */
  byte[] bytes();

  /** How many bytes there are. */
  int size();

  /**
   * The msg_id of each message in it and of each call that it answers; empty where the key is not
   * known.
   */
  Set<Long> msgIds();

  /** One line: the transport, the size, and what is in it. */
  String summary();

  /** The bytes in hex, decrypted where the key is known, with their meaning, line by line. */
  String explain();
}
