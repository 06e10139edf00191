// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param contentType empty where there is no body
 * @param headers beside those that every answer has
 */
record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

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
