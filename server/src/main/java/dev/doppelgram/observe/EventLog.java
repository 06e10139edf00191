// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log what a reader of it may want to know: a line an event, and no more than 200 a
 * second for one connection.
 */
final class EventLog {
  private static final Logger log = LoggerFactory.getLogger("dev.doppelgram.journal");

  private final LogTurns turns = new LogTurns(log);

  void log(Event event) {
    if (log.isDebugEnabled() || (isLogged(event) && turns.has(event.connection()))) {
      say(event);
    }
  }

  private static boolean isLogged(Event event) {
    return event instanceof Event.Called called
        ? called.bug() != null || !called.outcome().equals(Event.Called.OK)
        : !(event instanceof Event.Pushed pushed && pushed.bug() == null);
  }

  private static void say(Event event) {
    if (event instanceof Event.Called called) {
      called(called);
    } else if (event instanceof Event.Pushed pushed && pushed.bug() != null) {
      log.error("connection {}: a push met a bug", pushed.connection(), pushed.bug());
    } else if (event instanceof Event.Rejected rejected) {
      log.warn("connection {}: {}", rejected.connection(), rejected.reason());
    } else if (event instanceof Event.Failed failed) {
      log.error("connection {} met a bug", failed.connection(), failed.bug());
    } else if (event instanceof Event.Faulted faulted) {
      log.info("connection {}: as a rule says: {}", faulted.connection(), faulted.what());
    } else if (event instanceof Event.Found found) {
      log.info("connection {}: {}: {}", found.connection(), found.rule(), found.detail());
    } else {
      log.debug("{}", event);
    }
  }

  private static void called(Event.Called call) {
    if (call.bug() != null) {
      log.error("connection {}: {} met a bug", call.connection(), call.method(), call.bug());
    } else if (!call.outcome().equals(Event.Called.OK)) {
      log.info(
          "connection {}: {} by {}: {}{}",
          call.connection(),
          call.method(),
          call.account() == null ? "nobody" : call.account(),
          call.outcome(),
          call.note() == null ? "" : " (" + call.note() + ")");
    } else if (log.isDebugEnabled()) {
      log.debug("connection {}: {} by {}", call.connection(), call.method(), call.account());
    }
  }
}
