// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with.
 *
 * @param contentType empty where there is no body
 * @param headers beside those that every answer has
 * @param stream what follows the body; null for nothing
 */
record Answer(
    int status,
    String contentType,
    byte[] body,
    Map<String, String> headers,
    @Nullable EventStream stream) {

  /** One that is complete. */
  Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
    this(status, contentType, body, headers, null);
  }

  /** Goes on with a body until the client leaves. */
  @FunctionalInterface
  interface EventStream {

    /**
     * Writes what there is, and waits for more.
     *
     * @param sink takes a part of the body, and waits until it is written; false if nobody reads
     */
    void run(Predicate<String> sink);
  }

  /** 200 with server-sent events. */
  static Answer events(EventStream stream) {
    return new Answer(200, "text/event-stream; charset=utf-8", new byte[0], Map.of(), stream);
  }

  /** 200 with JSON: see {@link Json}. */
  static Answer json(Object value) {
    return new Answer(200, "application/json", Json.bytes(value), Map.of());
  }

  /** 201 with JSON. */
  static Answer created(String location, Object value) {
    return new Answer(201, "application/json", Json.bytes(value), Map.of("Location", location));
  }

  /** 204. */
  static Answer nothing() {
    return new Answer(204, "", new byte[0], Map.of());
  }

  static Answer text(String text) {
    return new Answer(
        200, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
  }
}
