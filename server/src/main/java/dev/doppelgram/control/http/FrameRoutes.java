// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Frame;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.scenario.Document;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The traffic, frame by frame, in hex with its meaning. */
final class FrameRoutes {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private FrameRoutes() {}

  static Answer list(ControlledServer server, Request request) {
    request.knowing("after", "limit", "msg_id");
    String msgId = request.query("msg_id");
    Predicate<Frame> wanted = msgId == null ? frame -> true : carrying(msgId);
    Journal.Page page =
        server
            .journal()
            .after(
                request.query("after", 0, 0, Long.MAX_VALUE),
                event -> {
                  Frame frame = frame(event);
                  return frame != null && wanted.test(frame);
                },
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

  /** The frame of an event; null for what is none. */
  private static @Nullable Frame frame(Event event) {
    if (event instanceof Event.FrameReceived received) {
      return received.frame();
    }
    return event instanceof Event.FrameSent sent ? sent.frame() : null;
  }

  private static Predicate<Frame> carrying(String msgId) {
    if (!msgId.matches("[0-9a-fA-F]{1,16}")) {
      throw Problem.malformed(
          "msg_id: expected up to 16 hex digits, as an entry of the journal has them, found «%s»"
              .formatted(msgId));
    }
    long id = HexFormat.fromHexDigitsToLong(msgId);
    return frame -> frame.contents().msgIds().contains(id);
  }

  private static Map<String, Object> json(Journal.Entry entry) {
    Event event = entry.event();
    Frame frame = Objects.requireNonNull(frame(event), "filtered before");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seq", entry.seq());
    json.put("at", entry.at());
    json.put("connection", event.connection());
    json.put("from", event instanceof Event.FrameReceived ? "client" : "server");
    Frame.Contents contents = frame.contents();
    if (contents.sessionId() != 0) {
      json.put("session", hex(contents.sessionId()));
    }
    json.put("msg_ids", contents.msgIds().stream().map(FrameRoutes::hex).toList());
    json.put(
        "text",
        event instanceof Event.FrameReceived received
            ? received.explain()
            : ((Event.FrameSent) event).explain());
    return json;
  }

  private static String hex(long id) {
    return HexFormat.of().toHexDigits(id);
  }
}
