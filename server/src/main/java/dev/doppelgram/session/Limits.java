// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.time.Duration;

/**
 * What clients may ask of a server before they are cut short.
 *
 * @param connections connections at a time; the first packet of any further one is answered -429
 * @param frameBytes the longest frame
 * @param handshake how long a connection may live without an encrypted message
 * @param idle how long a connection may be silent
 * @param inflatedBytes how large the gzipped parts of one packet may get
 * @param containerMessages messages in a container
 * @param listedIds msg_ids in one service message
 * @param sessionsOfKey sessions of an auth key; the one unused for longest gives way
 * @param restingSessions sessions of a server without a connection; the oldest give way
 * @param unacknowledgedMessages messages that a session keeps until the client has them
 * @param rememberedMessages received msg_ids that a session can tell from new ones
 * @param rememberedAnswerBytes answers that a session keeps for repeated requests, in bytes
 * @param gzipAbove results longer than this many bytes are gzipped
 * @param awaitedCall how long a call waits for another one in invokeAfterMsg
 * @param httpWait how long an HTTP request without http_wait is held while there is no answer
 * @param journalEntries events that the journal keeps
 */
public record Limits(
    int connections,
    int frameBytes,
    Duration handshake,
    Duration idle,
    int inflatedBytes,
    int containerMessages,
    int listedIds,
    int sessionsOfKey,
    int restingSessions,
    int unacknowledgedMessages,
    int rememberedMessages,
    int rememberedAnswerBytes,
    int gzipAbove,
    Duration awaitedCall,
    Duration httpWait,
    int journalEntries) {

  public static final Limits DEFAULT =
      new Limits(
          20_000,
          1 << 20,
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          10 << 20,
          1024,
          8192,
          100,
          1000,
          1000,
          4096,
          256 << 10,
          2048,
          Duration.ofSeconds(15),
          Duration.ofSeconds(25),
          10_000);
}
