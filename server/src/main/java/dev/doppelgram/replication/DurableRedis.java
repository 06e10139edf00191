// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.util.List;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;

/** A Redis that has on its disk what it has acknowledged. */
final class DurableRedis {
  private DurableRedis() {}

  /**
   * @throws UnusableLogException if it is none, or does not say
   */
  static void require(RedisConnection redis, LogAddress address) throws UnusableLogException {
    List<?> setting;
    try {
      setting = RedisConnection.list(redis.ask(Command.CONFIG, "GET", "appendonly"));
    } catch (JedisDataException e) {
      throw new UnusableLogException(
          "--replicate: "
              + address
              + " does not say whether it has appendonly yes ("
              + e.getMessage()
              + "); --replicate-volatile takes it as it is",
          e);
    }
    if (setting.size() < 2 || !RedisConnection.text(setting.get(1)).equals("yes")) {
      throw new UnusableLogException(
          "--replicate: "
              + address
              + " has appendonly no, so that what was answered would be lost with it; start Redis"
              + " with --appendonly yes, or take --replicate-volatile");
    }
  }
}
