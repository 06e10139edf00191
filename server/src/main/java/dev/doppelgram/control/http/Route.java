// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import io.netty.handler.codec.http.HttpMethod;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is served under a method and a path.
 *
 * @param path {@code {name}} in it stands for one segment
 * @param large whether a body may be as large as a scenario
 */
record Route(HttpMethod method, String path, boolean large, Handler handler) {

  /** Serves a request; throws a {@link Problem} where it cannot. */
  @FunctionalInterface
  interface Handler {
    Answer answer(ControlledServer server, Request request) throws IOException;
  }

  static Route get(String path, Handler handler) {
    return new Route(HttpMethod.GET, path, false, handler);
  }

  static Route post(String path, Handler handler) {
    return new Route(HttpMethod.POST, path, false, handler);
  }

  static Route put(String path, Handler handler) {
    return new Route(HttpMethod.PUT, path, false, handler);
  }

  static Route patch(String path, Handler handler) {
    return new Route(HttpMethod.PATCH, path, false, handler);
  }

  static Route delete(String path, Handler handler) {
    return new Route(HttpMethod.DELETE, path, false, handler);
  }

  /** With a body that may be as large as a scenario. */
  Route forScenarios() {
    return new Route(method, path, true, handler);
  }

  /** The same with this in front of the path. */
  Route below(String root) {
    return new Route(method, root + path, large, handler);
  }

  /** What stands for the names in the path; null if the segments are of another path. */
  @Nullable Map<String, String> match(String[] segments) {
    String[] own = path.substring(1).split("/", -1);
    if (own.length != segments.length) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < own.length; i++) {
      if (own[i].startsWith("{") && !segments[i].isEmpty()) {
        values.put(own[i].substring(1, own[i].length() - 1), segments[i]);
      } else if (!own[i].equals(segments[i])) {
        return null;
      }
    }
    return values;
  }
}
