// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Journal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry of the journal as JSON: keys that an entry has no use for are left out. */
final class JournalEntry {
  private JournalEntry() {}

  static Map<String, Object> of(Journal.Entry entry, ControlledServer server) {
    Event event = entry.event();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seq", entry.seq());
    json.put("at", entry.at());
    json.put("kind", Objects.requireNonNull(JournalKind.of(event), "filtered before"));
    put(json, "connection", event.connection() == 0 ? null : event.connection());
    if (event instanceof Event.Called call) {
      caller(json, call.account(), server.device(call.authKeyId()), call.sessionId(), call.layer());
      put(json, "dc", call.dc() == 0 ? null : call.dc());
      json.put("method", call.method());
      put(json, "request", call.request());
      json.put("outcome", call.outcome());
      put(json, "note", note(call));
      json.put("took_ms", call.took().toNanos() / 1e6);
    } else if (event instanceof Event.Pushed push) {
      caller(json, push.account(), server.device(push.authKeyId()), push.sessionId(), push.layer());
      json.put("request", push.updates());
      json.put("outcome", push.bug() == null ? Event.Called.OK : "not sent");
      put(json, "note", push.bug() == null ? null : push.bug().toString());
    } else {
      json.put("note", note(event));
    }
    return json;
  }

  private static void caller(
      Map<String, Object> json, @Nullable String account, int device, long session, int layer) {
    put(json, "account", account);
    put(json, "device", device == 0 ? null : device);
    json.put("session", HexFormat.of().toHexDigits(session));
    json.put("layer", layer);
  }

  private static @Nullable String note(Event.Called call) {
    return call.bug() == null ? call.note() : call.bug().toString();
  }

  private static String note(Event event) {
    if (event instanceof Event.Connected connected) {
      return "connected from " + connected.peer();
    }
    if (event instanceof Event.TransportDetected detected) {
      return "speaks " + detected.transport();
    }
    if (event instanceof Event.KeyExchanged exchanged) {
      return "exchanged the key " + HexFormat.of().toHexDigits(exchanged.authKeyId());
    }
    if (event instanceof Event.Rejected rejected) {
      return "refused: " + rejected.reason();
    }
    if (event instanceof Event.Found found) {
      return found.rule() + ": " + found.detail();
    }
    if (event instanceof Event.Faulted faulted) {
      return faulted.what();
    }
    if (event instanceof Event.Failed failed) {
      return "a mistake of the server's own: " + failed.bug();
    }
    return event instanceof Event.Restarted restarted
        ? "plays " + restarted.scenario() + " from its start"
        : "disconnected";
  }

  private static void put(Map<String, Object> json, String key, @Nullable Object value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
