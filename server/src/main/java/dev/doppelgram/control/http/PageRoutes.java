// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ControlledServer;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The page for people, from the class path: {@code index.html} and what it asks for. */
final class PageRoutes {
  private static final String FOLDER = "/dev/doppelgram/control/page/";
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}\\.[a-z]{2,5}");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png");

  private PageRoutes() {}

  static Answer index(ControlledServer server, Request request) throws IOException {
    return read("index.html");
  }

  static Answer file(ControlledServer server, Request request) throws IOException {
    return read(request.knowing().path("file"));
  }

  private static Answer read(String name) throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type != null && NAME.matcher(name).matches()) {
      try (InputStream file = PageRoutes.class.getResourceAsStream(FOLDER + name)) {
        if (file != null) {
          return new Answer(200, type, file.readAllBytes(), headers());
        }
      }
    }
    throw Problem.notFound("the page has no file " + name);
  }

  /** What keeps a page from loading or running anything that is not the server's. */
  static Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    headers.put("Referrer-Policy", "no-referrer");
    return headers;
  }
}
