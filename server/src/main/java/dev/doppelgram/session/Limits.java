// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;

/**
 * What clients may ask of a server before they are cut short; {@code docs/limits.md} has them all,
 * with what happens at each.
 *
 * @param connections connections at a time, 20,000 or as many as have 16 KiB of heap each; the
 *     first packet of any further one is answered -429
 * @param frameBytes the longest frame
 * @param halfPacketBytes bytes of all connections that are no packets yet; above, a connection that
 *     has sent 16 KiB of one is closed
 * @param handshake how long a connection may live without an encrypted message
 * @param idle how long a connection may be silent
 * @param inflatedBytes what is spent on unpacking the gzipped parts of one packet, whether that
 *     fails or not
 * @param callBytes one call, out of its gzip; above: 400 INPUT_REQUEST_TOO_LONG
 * @param decodedElements objects and elements of vectors in one packet; above: 400
 *     INPUT_REQUEST_TOO_LONG
 * @param listedArguments elements of a vector among the arguments of a call, and msg_ids that it
 *     waits for; 200 where each is answered; above: 400 INPUT_REQUEST_TOO_LONG
 * @param answerBytes one answer; above: 400 INPUT_REQUEST_TOO_LONG
 * @param underWayBytes packets and calls of a connection that are not done with, unpacked, with 512
 *     bytes more a call and 40 an object in it; above, nothing is read from it
 * @param pendingBytes the same in all connections of a server, with what came behind it; above,
 *     each key is left a sixteenth
 * @param unwrittenBytes answers of a session that its client has not taken; above, its calls wait
 * @param containerMessages messages in a container
 * @param listedIds msg_ids in one service message
 * @param sessionsOfKey sessions of an auth key; the one unused for longest gives way
 * @param restingSessions sessions of a server without a connection; the oldest give way
 * @param unacknowledgedMessages messages that a session keeps until the client has them
 * @param unacknowledgedBytes how much memory they take
 * @param rememberedMessages received msg_ids that a session can tell from new ones
 * @param rememberedAnswerBytes answers that a session keeps for repeated requests, in bytes
 * @param keptBytes how much memory the last four take in all sessions of a server; above, each new
 *     message leaves its session a sixteenth of them
 * @param madeKeys keys of key exchanges; those unused for longest give way, with their logins, but
 *     none whose client is connected
 * @param gzipAbove results longer than this many bytes are gzipped
 * @param awaitedCall how long a call waits for another one in invokeAfterMsg
 * @param awaitedIds msg_ids that the calls of a session wait for at once; a call above that is 400
 *     MSG_WAIT_TIMEOUT
 * @param httpWait how long an HTTP request without http_wait is held while there is no answer
 * @param journalEntries events that the journal keeps
 * @param journalBytes how much memory they take, recorded frames included; the oldest give way
 */
public record Limits(
    int connections,
    int frameBytes,
    int halfPacketBytes,
    Duration handshake,
    Duration idle,
    int inflatedBytes,
    int callBytes,
    int decodedElements,
    int listedArguments,
    int answerBytes,
    int underWayBytes,
    int pendingBytes,
    int unwrittenBytes,
    int containerMessages,
    int listedIds,
    int sessionsOfKey,
    int restingSessions,
    int unacknowledgedMessages,
    int unacknowledgedBytes,
    int rememberedMessages,
    int rememberedAnswerBytes,
    int keptBytes,
    int madeKeys,
    int gzipAbove,
    Duration awaitedCall,
    int awaitedIds,
    Duration httpWait,
    int journalEntries,
    int journalBytes) {

  private static final long HEAP = Runtime.getRuntime().maxMemory();

  public static final Limits DEFAULT =
      new Limits(
          (int) Math.min(20_000, HEAP / (16 << 10)),
          1 << 20,
          16 << 20,
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          2 << 20,
          1 << 20,
          50_000,
          1000,
          2 << 20,
          1 << 20,
          (int) Math.min(256 << 20, HEAP / 8),
          256 << 10,
          1024,
          8192,
          100,
          (int) Math.min(1000, HEAP / (2 << 20)),
          1000,
          1 << 20,
          4096,
          256 << 10,
          (int) Math.min(16 << 20, HEAP / 128),
          (int) Math.min(4000, HEAP / (128 << 10)),
          2048,
          Duration.ofSeconds(15),
          4096,
          Duration.ofSeconds(25),
          10_000,
          (int) Math.min(6 << 20, HEAP / 64));

  /**
   * The same but for one, by its name here: {@code Limits.DEFAULT.with("journalEntries", 100)}.
   *
   * @param value an {@code Integer} or a {@code Duration}, as the component is
   * @throws IllegalArgumentException if there is no such limit, or the value is of another type
   */
  public Limits with(String limit, Object value) {
    RecordComponent[] components = Limits.class.getRecordComponents();
    Object[] values = new Object[components.length];
    boolean known = false;
    try {
      for (int i = 0; i < values.length; i++) {
        boolean meant = components[i].getName().equals(limit);
        values[i] = meant ? value : components[i].getAccessor().invoke(this);
        known |= meant;
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    if (!known) {
      throw new IllegalArgumentException("there is no limit " + limit);
    }
    try {
      return Limits.class.getConstructor(types(components)).newInstance(values);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new IllegalArgumentException(limit + " cannot be " + value, e);
    }
  }

  private static Class<?>[] types(RecordComponent[] components) {
    return Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
  }
}
