// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.scenario.Document;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The traffic, frame by frame, in hex with its meaning. */
final class FrameRoutes {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private FrameRoutes() {}

  static Answer list(ControlledServer server, Request request) {
    request.knowing("after", "limit");
    Journal.Page page =
        server
            .journal()
            .after(
                request.query("after", 0, 0, Long.MAX_VALUE),
                FrameRoutes::isFrame,
                (int) request.query("limit", USUAL, 1, MOST),
                Duration.ZERO);
    List<Map<String, Object>> frames = page.entries().stream().map(FrameRoutes::json).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("recording", server.recordsFrames());
    json.put("frames", frames);
    json.put("next", page.next());
    json.put("dropped", page.dropped());
    return Answer.json(json);
  }

  static Answer record(ControlledServer server, Request request) {
    Document body = request.knowing().body();
    Boolean wanted = body.flag("recording");
    if (!body.has("recording")) {
      body.lack("`recording`: `true` or `false`");
    }
    body.finish();
    server.recordFrames(Boolean.TRUE.equals(wanted));
    return Answer.json(Map.of("recording", server.recordsFrames()));
  }

  private static boolean isFrame(Event event) {
    return event instanceof Event.FrameReceived || event instanceof Event.FrameSent;
  }

  private static Map<String, Object> json(Journal.Entry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seq", entry.seq());
    json.put("at", entry.at());
    json.put("connection", entry.event().connection());
    if (entry.event() instanceof Event.FrameReceived received) {
      json.put("from", "client");
      json.put("text", received.explain());
    } else if (entry.event() instanceof Event.FrameSent sent) {
      json.put("from", "server");
      json.put("text", sent.explain());
    }
    return json;
  }
}
