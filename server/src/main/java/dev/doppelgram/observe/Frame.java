// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.util.Collections;
import java.util.Set;

/** The payload of one frame as it went over a connection, and what it means. */
public interface Frame {

  /** A copy of the bytes, without the framing of the transport. */
  byte[] bytes();

  /** How many bytes there are. */
  int size();

  /** Which messages it carries. */
  Contents contents();

  /** One line: the transport, the size, and what is in it. */
  String summary();

  /** The bytes in hex, decrypted where the key is known, with their meaning, line by line. */
  String explain();

  /**
   * Which messages a frame carries.
   *
   * @param sessionId 0 where it is not encrypted, or the key is not known
   * @param msgIds of each message in it, containers and what they hold, and of each call that it
   *     answers ({@code rpc_result}), outermost first; empty where the key is not known
   */
  record Contents(long sessionId, Set<Long> msgIds) {
    public Contents {
      msgIds = Collections.unmodifiableSet(msgIds);
    }
  }
}
