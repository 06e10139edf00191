// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The permanent auth keys that connections use, each with its share. For several threads at once.
 */
final class KeyShares {
  private final Map<Long, KeyShare> byKey = new ConcurrentHashMap<>();
  private final int underWayBytes;

  /**
   * @param underWayBytes as {@link Limits} has it
   */
  KeyShares(int underWayBytes) {
    this.underWayBytes = underWayBytes;
  }

  /** The share that a connection has, whose client says that it has this key. */
  KeyShare join(long authKeyId, Connection connection) {
    return byKey.compute(
        authKeyId,
        (id, known) -> {
          KeyShare share = known == null ? new KeyShare(underWayBytes) : known;
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
