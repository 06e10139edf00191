// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The hosts from which each permanent auth key is in use. For several threads at once. */
final class KeyHosts {
  private final Map<Long, Map<Connection, InetAddress>> byKey = new ConcurrentHashMap<>();

  /** Notes that an open connection uses a key. */
  void add(long authKeyId, Connection connection) {
    InetAddress host = connection.remoteHost();
    if (host != null) {
      byKey.computeIfAbsent(authKeyId, id -> new ConcurrentHashMap<>(2)).put(connection, host);
    }
  }

  /** Notes that a connection is gone. */
  void remove(Set<Long> authKeyIds, Connection connection) {
    for (long id : authKeyIds) {
      byKey.computeIfPresent(
          id,
          (key, connections) -> {
            connections.remove(connection);
            return connections.isEmpty() ? null : connections;
          });
    }
  }

  /** Whether a key is in use from more than one host. */
  boolean areSeveral(long authKeyId) {
    Map<Connection, InetAddress> connections = byKey.get(authKeyId);
    return connections != null && Set.copyOf(connections.values()).size() > 1;
  }
}
