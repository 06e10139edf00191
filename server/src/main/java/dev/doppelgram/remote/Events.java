// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened, of the entries of a server's journal. */
final class Events {
  private final TlJson objects;

  Events(TlJson objects) {
    this.objects = objects;
  }

  /** Null for an entry that this version does not know. */
  @Nullable Event of(Members entry) {
    long connection = entry.number("connection");
    return switch (entry.required("kind")) {
      case "call" -> called(entry, connection);
      case "push" -> pushed(entry, connection);
      case "ack" -> new Event.Acknowledged(connection, entry.hex("session"), entry.hex("msg_id"));
      case "rule" -> new Event.Faulted(connection, entry.required("note"));
      case "reset" -> new Event.Restarted(connection, entry.required("scenario"));
      case "finding" -> found(entry, connection);
      default -> ofConnection(entry, connection);
    };
  }

  private Event called(Members entry, long connection) {
    int layer = (int) entry.number("layer");
    return new Event.Called(
        connection,
        entry.hex("auth_key_id"),
        entry.hex("session"),
        entry.hex("msg_id"),
        layer,
        (int) entry.number("dc"),
        entry.required("method"),
        objects.object(entry.all().get("request"), layer),
        entry.text("account"),
        entry.required("outcome"),
        entry.has("bug") ? null : entry.text("note"),
        Duration.ofNanos((long) (entry.decimal("took_ms") * 1e6)),
        bug(entry));
  }

  private Event pushed(Members entry, long connection) {
    int layer = (int) entry.number("layer");
    TlObject updates = objects.object(entry.all().get("request"), layer);
    return new Event.Pushed(
        connection,
        entry.hex("auth_key_id"),
        entry.hex("session"),
        entry.hex("msg_id"),
        layer,
        entry.text("account"),
        Objects.requireNonNull(updates),
        bug(entry));
  }

  private static @Nullable Event found(Members entry, long connection) {
    String name = entry.required("rule");
    return Arrays.stream(ProtocolRule.values())
        .filter(rule -> rule.toString().equals(name))
        .map(
            rule ->
                new Event.Found(connection, entry.hex("session"), rule, entry.required("detail")))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Event ofConnection(Members entry, long connection) {
    return switch (Objects.requireNonNullElse(entry.text("event"), "")) {
      case "connected" -> new Event.Connected(connection, entry.required("peer"));
      case "transport_detected" ->
          new Event.TransportDetected(connection, entry.required("transport"));
      case "key_exchanged" -> new Event.KeyExchanged(connection, entry.hex("auth_key_id"));
      case "rejected" -> new Event.Rejected(connection, entry.required("reason"));
      case "failed" ->
          new Event.Failed(connection, new IllegalStateException(entry.required("bug")));
      case "disconnected" -> new Event.Disconnected(connection);
      default -> null;
    };
  }

  private static @Nullable Throwable bug(Members entry) {
    return entry.has("bug") ? new IllegalStateException(entry.required("bug")) : null;
  }
}
