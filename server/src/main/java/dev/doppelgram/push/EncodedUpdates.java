// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.push;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * TL {@code Updates} for the sessions of one account: encoded once for each layer that they have.
 * For several threads at once. Accounts do not share them: access hashes are each account's own.
 */
final class EncodedUpdates {
  private final TlObject updates;
  private final Map<Integer, byte[]> byLayer = new ConcurrentHashMap<>(1);

  EncodedUpdates(TlObject updates) {
    this.updates = updates;
  }

  TlObject updates() {
    return updates;
  }

  /** The bytes, which nobody may change. */
  byte[] at(int layer, Schema schema) {
    return byLayer.computeIfAbsent(layer, its -> schema.encode(updates, its));
  }
}
