// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/**
 * Lets each connection have so many lines of the log a second, and reports how many it had more.
 */
final class LogTurns {
  private static final int LINES = 200;
  private static final int CONNECTIONS = 10_000;

  private final Logger log;
  private final Map<Long, Integer> lines = new HashMap<>();
  private long second = Long.MIN_VALUE;

  LogTurns(Logger log) {
    this.log = log;
  }

  synchronized boolean has(long connection) {
    long now = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    if (now != second || lines.size() > CONNECTIONS) {
      lines.forEach(LogTurns.this::report);
      lines.clear();
      second = now;
    }
    return lines.merge(connection, 1, Integer::sum) <= LINES;
  }

  private void report(long connection, int count) {
    if (count > LINES) {
      log.info("connection {}: {} more lines are left out", connection, count - LINES);
    }
  }
}
