// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.world.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The world's clock. */
final class ClockRoutes {
  private ClockRoutes() {}

  static Answer get(ControlledServer server, Request request) {
    request.knowing();
    return Answer.json(json(server.clock()));
  }

  static Answer set(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    Instant now = body.instant("now");
    Boolean frozen = body.flag("frozen");
    if (!body.has("now") && !body.has("frozen")) {
      body.lack("`now` or `frozen`");
    }
    body.finish();
    WorldClock clock = server.clock();
    if (now != null) {
      clock.set(now);
    }
    if (frozen != null) {
      if (frozen) {
        clock.freeze();
      } else {
        clock.run();
      }
    }
    return Answer.json(json(clock));
  }

  static Answer advance(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    Duration by = body.duration("by");
    if (!body.has("by")) {
      body.lack("`by`: an ISO 8601 duration such as `P1D`");
    }
    body.finish();
    if (by != null) {
      server.clock().advance(by);
    }
    return Answer.json(json(server.clock()));
  }

  static Map<String, Object> json(WorldClock clock) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("now", clock.now());
    json.put("frozen", clock.isFrozen());
    return json;
  }
}
