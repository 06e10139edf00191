// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The permanent auth keys that connections use, each with its share. For several threads at once.
 */
final class KeyShares {
  private final Map<Long, KeyShare> byKey = new ConcurrentHashMap<>();
  private final int underWayBytes;
  private final ByteTotal pending;
  private final AtomicInteger resting = new AtomicInteger();

  /**
   * @param underWayBytes as {@link Limits} has it
   * @param pendingBytes as {@link Limits} has it
   */
  KeyShares(int underWayBytes, long pendingBytes) {
    this.underWayBytes = underWayBytes;
    pending = new ByteTotal(pendingBytes);
  }

  /** What a connection has before it is known whose it is. */
  KeyShare ofNobody() {
    return new KeyShare(this, underWayBytes);
  }

  /** What all keys have under way: packets and calls, read or not, and what is to be written. */
  ByteTotal pending() {
    return pending;
  }

  /** Notes that a key rests, and tells how many do. */
  int beginRest() {
    return resting.incrementAndGet();
  }

  /** Notes the end of what {@link #beginRest} noted. */
  void endRest() {
    resting.decrementAndGet();
  }

  /** The share that a connection has, whose client says that it has this key. */
  KeyShare join(long authKeyId, Connection connection) {
    return byKey.compute(
        authKeyId,
        (id, known) -> {
          KeyShare share = known == null ? ofNobody() : known;
          share.joined(connection);
          return share;
        });
  }

  /** Notes that the client of a connection has proved to have a key. */
  void proved(long authKeyId, Connection connection) {
    join(authKeyId, connection).proved(connection);
  }

  /** Notes that a connection is gone. */
  void leave(Set<Long> authKeyIds, Connection connection) {
    for (long id : authKeyIds) {
      byKey.computeIfPresent(id, (key, share) -> share.left(connection) ? null : share);
    }
  }

  /** Whether a key is in use from more than one host. */
  boolean isUsedFromSeveralHosts(long authKeyId) {
    KeyShare share = byKey.get(authKeyId);
    return share != null && share.isUsedFromSeveralHosts();
  }
}
