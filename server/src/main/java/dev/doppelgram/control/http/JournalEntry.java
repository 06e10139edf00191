// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Journal;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
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
      json.put("auth_key_id", hex(call.authKeyId()));
      json.put("msg_id", hex(call.messageId()));
      json.put("method", call.method());
      put(json, "request", call.request());
      json.put("outcome", call.outcome());
      put(json, "note", note(call));
      put(json, "bug", call.bug());
      json.put("took_ms", call.took().toNanos() / 1e6);
    } else if (event instanceof Event.Pushed push) {
      caller(json, push.account(), server.device(push.authKeyId()), push.sessionId(), push.layer());
      json.put("auth_key_id", hex(push.authKeyId()));
      json.put("msg_id", hex(push.messageId()));
      json.put("request", push.updates());
      json.put("outcome", push.bug() == null ? Event.Called.OK : "not sent");
      put(json, "note", push.bug() == null ? null : push.bug().toString());
      put(json, "bug", push.bug());
    } else if (event instanceof Event.Acknowledged ack) {
      json.put("session", hex(ack.sessionId()));
      json.put("msg_id", hex(ack.messageId()));
    } else {
      json.put("note", note(event));
      details(json, event);
    }
    return json;
  }

  private static void caller(
      Map<String, Object> json, @Nullable String account, int device, long session, int layer) {
    put(json, "account", account);
    put(json, "device", device == 0 ? null : device);
    json.put("session", hex(session));
    json.put("layer", layer);
  }

  /** What the note says, each in a key of its own. */
  private static void details(Map<String, Object> json, Event event) {
    json.put(
        "event",
        event
            .getClass()
            .getSimpleName()
            .replaceAll("(?<=.)([A-Z])", "_$1")
            .toLowerCase(Locale.ROOT));
    if (event instanceof Event.Connected connected) {
      json.put("peer", connected.peer());
    } else if (event instanceof Event.TransportDetected detected) {
      json.put("transport", detected.transport());
    } else if (event instanceof Event.KeyExchanged exchanged) {
      json.put("auth_key_id", hex(exchanged.authKeyId()));
    } else if (event instanceof Event.Rejected rejected) {
      json.put("reason", rejected.reason());
    } else if (event instanceof Event.Found found) {
      json.put("session", hex(found.sessionId()));
      json.put("rule", found.rule());
      json.put("detail", found.detail());
    } else if (event instanceof Event.Failed failed) {
      json.put("bug", failed.bug());
    } else if (event instanceof Event.Restarted restarted) {
      json.put("scenario", restarted.scenario());
    }
  }

  private static String hex(long id) {
    return HexFormat.of().toHexDigits(id);
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
      return "exchanged the key " + hex(exchanged.authKeyId());
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
