// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a body is written in. */
enum MediaType {
  JSON,
  YAML;

  private static final Set<String> YAMLS =
      Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");

  /** Null where the request says nothing, or anything else. */
  static @Nullable MediaType of(HttpHeaders headers) {
    String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
    if (type == null) {
      return null;
    }
    String bare = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    if (YAMLS.contains(bare)) {
      return YAML;
    }
    return bare.equals("application/json") || bare.endsWith("+json") ? JSON : null;
  }

  /**
   * Refuses a body in anything else, and every POST that does not say: what a form of another page
   * sends, which no browser asks about, is not taken.
   */
  static void check(HttpMethod method, HttpHeaders headers, boolean hasBody) {
    if ((hasBody || method.equals(HttpMethod.POST)) && of(headers) == null) {
      String found = headers.get(HttpHeaderNames.CONTENT_TYPE);
      throw Problem.unsupportedMediaType(found == null ? "none" : "«" + found + "»");
    }
    String encoding = headers.get(HttpHeaderNames.CONTENT_ENCODING, "identity");
    if (hasBody && !encoding.equalsIgnoreCase("identity")) {
      throw Problem.encoded(encoding);
    }
  }
}
