// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.observe.Journal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened. */
final class JournalRoutes {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  /** After so long without an entry something is written, so that a client that left is noticed. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int USUAL = 100;
  private static final int MOST = 1000;

  /** How large the entries of an answer may get, but for the last, in bytes. */
  private static final int ENOUGH = 4 << 20;

  private JournalRoutes() {}

  static Answer list(ControlledServer server, Request request) {
    request.knowing("after", "kind", "method", "account", "outcome", "limit", "wait");
    JournalFilter filter = JournalFilter.of(server, request);
    Journal.Page page =
        server
            .journal()
            .after(
                request.query("after", 0, 0, Long.MAX_VALUE),
                filter,
                (int) request.query("limit", USUAL, 1, MOST),
                request.query("wait", LONGEST_WAIT));
    return Answer.json(json(server, page));
  }

  private static Map<String, Object> json(ControlledServer server, Journal.Page page) {
    List<Object> entries = new ArrayList<>();
    long next = page.next();
    long size = 0;
    for (Journal.Entry entry : page.entries()) {
      if (size > ENOUGH) {
        break;
      }
      Map<String, Object> json = JournalEntry.of(entry, server);
      size += Json.bytes(json).length;
      entries.add(json);
      next = entries.size() == page.entries().size() ? page.next() : entry.seq();
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entries", entries);
    json.put("next", next);
    json.put("dropped", page.dropped());
    return json;
  }

  static Answer clear(ControlledServer server, Request request) {
    request.knowing();
    server.journal().clear();
    return Answer.nothing();
  }

  /** Entries as they come, until the client leaves. */
  static Answer stream(ControlledServer server, Request request) {
    request.knowing("after", "kind", "method", "account", "outcome");
    JournalFilter filter = JournalFilter.of(server, request);
    long start = request.lastEventId(request.query("after", 0, 0, Long.MAX_VALUE));
    return Answer.events(
        sink -> {
          long after = start;
          boolean read = sink.test(": the journal\n\n");
          while (read && !Thread.currentThread().isInterrupted()) {
            Journal.Page page = server.journal().after(after, filter, USUAL, HEARTBEAT);
            after = page.next();
            read = sink.test(events(page, server));
          }
        });
  }

  private static String events(Journal.Page page, ControlledServer server) {
    StringBuilder events = new StringBuilder();
    if (page.dropped() > 0) {
      events.append("event: dropped\ndata: {\"dropped\": ").append(page.dropped()).append("}\n\n");
    }
    for (Journal.Entry entry : page.entries()) {
      byte[] json = Json.bytes(JournalEntry.of(entry, server));
      events
          .append("id: ")
          .append(entry.seq())
          .append("\ndata: ")
          .append(new String(json, StandardCharsets.UTF_8))
          .append("\n\n");
    }
    return events.isEmpty() ? ": still here\n\n" : events.toString();
  }
}
