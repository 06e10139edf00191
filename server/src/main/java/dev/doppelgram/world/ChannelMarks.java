// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import java.util.HashMap;
import java.util.Map;

/** Up to where accounts have read channels and supergroups. */
final class ChannelMarks {
  private final Map<Reader, Integer> inbox = new HashMap<>();
  private final Map<Reader, Integer> outbox = new HashMap<>();

  private record Reader(long accountId, long channelId) {}

  /** The id of the last message that the account has read. */
  int readInboxMaxId(long accountId, long channelId) {
    return inbox.getOrDefault(new Reader(accountId, channelId), 0);
  }

  /** The id of the last message up to which others have read the account's. */
  int readOutboxMaxId(long accountId, long channelId) {
    return outbox.getOrDefault(new Reader(accountId, channelId), 0);
  }

  /** Forgets who has read what of a channel. */
  void forget(long channelId) {
    inbox.keySet().removeIf(reader -> reader.channelId() == channelId);
    outbox.keySet().removeIf(reader -> reader.channelId() == channelId);
  }

  void readInbox(long accountId, long channelId, int maxId) {
    inbox.merge(new Reader(accountId, channelId), maxId, Math::max);
  }

  void readOutbox(long accountId, long channelId, int maxId) {
    outbox.merge(new Reader(accountId, channelId), maxId, Math::max);
  }
}
